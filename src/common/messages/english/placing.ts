/** Placing a client by hand. */
export const englishPlacing = {
  ask: (name: string) =>
    `Where is ${name}? Click the place on the map, or move it under the middle and press Enter.`,
  done: (name: string) => `${name} is placed by hand. That is kept, and not billed.`,
  undo: 'Undo',
  takeBack: 'Take back the pin',
  close: 'Close',
  cancel: 'Cancel',
};

/** The arrow keys, Home and End go through the first button of each entry of a list. */
export function moveInList(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const buttons = [
    ...currentTarget.querySelectorAll<HTMLElement>(':scope > li > button:first-of-type'),
  ];
  const index = buttons.findIndex((button) => button.parentElement === target.parentElement);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus();
}

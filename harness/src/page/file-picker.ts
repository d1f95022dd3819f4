/** A picker for one kind of file. The element belongs into the page, where scripts find it. */
export function createFilePicker(
  accept: string,
  onFile: (file: File) => void,
): {
  readonly element: HTMLInputElement;
  readonly open: () => void;
} {
  const element = document.createElement('input');
  element.type = 'file';
  element.accept = accept;
  element.hidden = true;
  element.addEventListener('change', () => {
    const file = element.files?.[0];
    // Emptied, so that the same file can be chosen again.
    element.value = '';
    if (file) onFile(file);
  });
  return { element, open: () => element.click() };
}

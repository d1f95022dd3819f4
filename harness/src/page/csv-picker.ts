/** A file picker for delimited text. The element belongs into the page, where scripts find it. */
export function createCsvPicker(onFile: (file: File) => void): {
  readonly element: HTMLInputElement;
  readonly open: () => void;
} {
  const element = document.createElement('input');
  element.type = 'file';
  element.accept = '.csv,.tsv,.txt,text/csv';
  element.hidden = true;
  element.addEventListener('change', () => {
    const file = element.files?.[0];
    // Emptied, so that the same file can be chosen again.
    element.value = '';
    if (file) onFile(file);
  });
  return { element, open: () => element.click() };
}

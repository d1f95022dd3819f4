/** Lets the user drop a file on an element, which carries the class `is-dropping` meanwhile. */
export function acceptFileDrop(element: HTMLElement, onFile: (file: File) => void): void {
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const mark = (isDropping: boolean) => element.classList.toggle('is-dropping', isDropping);
  element.addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  element.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget)))
      mark(false);
  });
  element.addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
}

import { HostError, type PickFileRequest } from '@mystratus/plugin-sdk';

/** Lets the user choose a file of the page's machine; `undefined` when none is chosen. */
export function chooseFile({ title, extensions }: PickFileRequest): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.title = title;
  input.accept = extensions.join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]), { once: true });
    input.addEventListener('cancel', () => resolve(undefined), { once: true });
    input.click();
  });
}

/** The picker's filter is a proposal: the user may choose any file all the same. */
export function checkExtension(name: string, { extensions }: PickFileRequest): void {
  if (extensions.some((extension) => name.toLowerCase().endsWith(extension))) return;
  throw new HostError(
    'invalid-parameters',
    `“${name}” is none of ${extensions.join(', ')}. Choose another file.`,
  );
}

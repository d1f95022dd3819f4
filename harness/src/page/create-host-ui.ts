import { HostError } from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { html } from 'lit';
import { showModal } from './modal.ts';
import type { ProgressList } from './progress-list.ts';
import type { Toasts } from './toasts.ts';

/** The host's messages, questions, progress and files, for plugins and for the host itself. */
export function createHostUi(toasts: Toasts, progress: ProgressList): HostServices['ui'] {
  return {
    showMessage: (message, signal) => toasts.show(message, signal),
    confirm: async ({ title, message, confirmLabel }, signal) => {
      const answer = await showModal({
        title,
        body: html`<p class="pre-line">${message}</p>`,
        buttons: [
          { label: 'Cancel', value: '' },
          { label: confirmLabel, value: 'confirm' },
        ],
        signal,
      });
      return answer !== undefined;
    },
    startProgress: (options) => progress.start(options),
    openExternal: async (url) => {
      if (new URL(url).protocol !== 'https:') {
        throw new HostError('invalid-parameters', 'Only https: pages are opened.');
      }
      window.open(url, '_blank', 'noopener');
      void toasts.show({ severity: 'info', message: `Opened ${url} in your browser.` });
    },
    saveFile: async ({ suggestedName, mediaType, bytes }) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
      link.download = suggestedName;
      link.click();
      // The browser has taken hold of the data once the click's task is over.
      setTimeout(() => URL.revokeObjectURL(link.href));
      void toasts.show({ severity: 'info', message: `Saved ${suggestedName} to your downloads.` });
      return true;
    },
  };
}

// What a plugin can put on this page. Its texts are texts: nothing here is made of HTML.

/** @param {{ panel: HTMLElement, status: HTMLElement, progress: HTMLElement, clients: HTMLElement }} places */
export function createScreen({ panel, status, progress, clients }) {
  const indicators = new Map();
  const showPanel = (isShown) => {
    panel.classList.toggle('is-shown', isShown);
  };
  return {
    onDidReveal: () => {},
    onDidCancel: () => {},

    revealPanel(place) {
      showPanel(true);
      this.onDidReveal(place);
    },
    hidePanel: () => showPanel(false),

    showMessage({ message, actions = [] }) {
      return new Promise((resolve) => {
        const line = element('p', message);
        const end = (choice) => {
          line.remove();
          resolve(choice);
        };
        for (const action of actions) line.append(button(action, () => end(action)));
        line.append(button('Dismiss', () => end(null)));
        status.append(line);
      });
    },

    confirm({ title, message, confirmLabel }, signal) {
      return new Promise((resolve) => {
        const dialog = element('dialog');
        const end = (answer) => {
          dialog.remove();
          resolve(answer);
        };
        dialog.append(
          element('h2', title),
          element('p', message),
          button(confirmLabel, () => end(true)),
          button('Cancel', () => end(false)),
        );
        dialog.addEventListener('cancel', () => end(false));
        signal.addEventListener('abort', () => end(false));
        document.body.append(dialog);
        dialog.showModal();
      });
    },

    startProgress(progressId, title) {
      const line = element('p', title);
      line.append(
        document.createElement('progress'),
        button('Cancel', () => this.onDidCancel({ progressId })),
      );
      indicators.set(progressId, line);
      progress.append(line);
    },
    reportProgress(progressId, { fraction }) {
      const bar = indicators.get(progressId)?.querySelector('progress');
      if (bar && fraction !== undefined) bar.value = fraction;
    },
    endProgress(progressId) {
      indicators.get(progressId)?.remove();
      indicators.delete(progressId);
    },

    openExternal(url) {
      window.open(url, '_blank', 'noopener');
    },

    saveFile({ suggestedName, mediaType, bytes }) {
      const link = document.createElement('a');
      link.download = suggestedName;
      link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      return true;
    },

    openRecord(row) {
      clients.querySelectorAll('tbody tr')[row]?.focus();
    },
  };
}

function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(label, onClick) {
  const made = element('button', label);
  made.addEventListener('click', onClick);
  return made;
}

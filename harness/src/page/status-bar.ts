import type { Theme, UsageTotals } from '@mystratus/plugin-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgressItem } from './progress-list.ts';

export interface StatusBarOptions {
  readonly edition: string;
  readonly isOnlineSwitchOn: boolean;
  readonly isOnline: boolean;
  readonly onSwitchOnline: (isOn: boolean) => void;
  /** Of the account, where there is a plugin that uses requests. */
  readonly usage: UsageTotals | undefined;
  readonly progress: readonly ProgressItem[];
  readonly theme: Theme;
  readonly onChooseTheme: (theme: Theme) => void;
}

const THEMES: readonly { readonly theme: Theme; readonly title: string }[] = [
  { theme: 'light', title: 'Light' },
  { theme: 'dark', title: 'Dark' },
  { theme: 'contrast', title: 'High contrast' },
];

/** The strip at the bottom: the network, the edition, what was used, and what is going on. */
export function statusBar(options: StatusBarOptions): TemplateResult {
  const { isOnline, isOnlineSwitchOn, edition, usage, progress, theme } = options;
  return html`
    <footer class="status-bar">
      <button
        type="button"
        role="switch"
        class="online-switch"
        aria-checked=${isOnlineSwitchOn}
        @click=${() => options.onSwitchOnline(!isOnlineSwitchOn)}
      >
        <span class="switch-track" aria-hidden="true"></span>
        Online
      </button>
      ${
        isOnline
          ? nothing
          : html`<span class="status-item offline" role="status">
              ${isOnlineSwitchOn ? 'This computer has no network' : 'Working offline'}
            </span>`
      }
      <span class="status-item">${capitalised(edition)} edition</span>
      ${
        usage &&
        html`<span class="status-item">
          <strong>${usage.thisMonth.toLocaleString()}</strong>
          ${usage.thisMonth === 1 ? 'request' : 'requests'} this month
        </span>`
      }
      <div class="status-progress">${progress.map(progressItem)}</div>
      <label class="theme-choice">
        Theme
        <select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            const chosen = THEMES.find((candidate) => candidate.theme === value);
            if (chosen) options.onChooseTheme(chosen.theme);
          }}
        >
          ${THEMES.map(
            (choice) => html`
              <option value=${choice.theme} ?selected=${choice.theme === theme}>${choice.title}</option>
            `,
          )}
        </select>
      </label>
    </footer>
  `;
}

function progressItem({ title, message, fraction, cancel }: ProgressItem): TemplateResult {
  const text = message === undefined ? title : `${title}: ${message}`;
  return html`
    <div class="progress-item">
      <span class="progress-text" title=${text}>${text}</span>
      ${
        fraction === undefined
          ? html`<progress aria-label=${title}></progress>`
          : html`<progress aria-label=${title} max="1" .value=${fraction}></progress>`
      }
      ${cancel && html`<button type="button" class="link-button" @click=${cancel}>Cancel</button>`}
    </div>
  `;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

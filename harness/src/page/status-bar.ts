import type { Theme, UsageTotals } from '@mystratus/plugin-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { REGIONS, type Region } from '../host/regions.ts';
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
  readonly locale: string;
  readonly onChooseRegion: (region: Region) => void;
}

const THEMES: readonly { readonly theme: Theme; readonly title: string }[] = [
  { theme: 'light', title: 'Light' },
  { theme: 'dark', title: 'Dark' },
  { theme: 'contrast', title: 'High contrast' },
];

/** The strip at the bottom: the network, the edition, what was used, and what is going on. */
export function statusBar(options: StatusBarOptions): TemplateResult {
  const { isOnline, isOnlineSwitchOn, edition, usage, progress, theme, locale } = options;
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
      ${choice({
        label: 'Region',
        choices: REGIONS,
        chosen: REGIONS.find((region) => region.locale === locale),
        onChoose: options.onChooseRegion,
      })}
      ${choice({
        label: 'Theme',
        choices: THEMES,
        chosen: THEMES.find((candidate) => candidate.theme === theme),
        onChoose: (chosen) => options.onChooseTheme(chosen.theme),
      })}
    </footer>
  `;
}

interface Choice<T extends { readonly title: string }> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: T | undefined;
  readonly onChoose: (choice: T) => void;
}

function choice<T extends { readonly title: string }>(options: Choice<T>): TemplateResult {
  const { label, choices, chosen, onChoose } = options;
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const picked = choices[target.selectedIndex];
    if (picked) onChoose(picked);
  };
  return html`<label class="status-choice">
    ${label}
    <select @change=${onChange}>
      ${choices.map((it) => html`<option ?selected=${it === chosen}>${it.title}</option>`)}
    </select>
  </label>`;
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

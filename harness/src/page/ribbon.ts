import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

export interface RibbonCommand {
  readonly title: string;
  readonly icon: string | undefined;
  readonly run: () => void;
}

export interface RibbonGroup {
  readonly name: string;
  readonly commands: readonly RibbonCommand[];
}

/** Groups of commands for the current hub. A button's accessible name is the command's title, and nothing else. */
export function ribbon(groups: readonly RibbonGroup[]): TemplateResult {
  return html`
    <section class="ribbon" aria-label="Ribbon">
      ${groups.map(
        ({ name, commands }) => html`
          <div class="ribbon-group" role="group" aria-label=${name}>
            <div class="ribbon-commands">
              ${commands.map(
                (command) => html`
                  <button type="button" class="ribbon-button" @click=${command.run}>
                    ${command.icon === undefined ? '' : icon(command.icon, 24)}
                    <span>${command.title}</span>
                  </button>
                `,
              )}
            </div>
            <div class="ribbon-label" aria-hidden="true">${name}</div>
          </div>
        `,
      )}
    </section>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { RingedStudio, StudioRingsState } from '../../services/studios/studio-rings.ts';
import type { PlacedStudio } from '../../services/studios/studio-service.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** Studios on the map, the rings around them, and how many clients each ring holds. */
export function studioOptionsView(state: PanelState, actions: PanelActions): TemplateResult {
  const { title } = state.messages.studios;
  return html`<section class="options" aria-labelledby="studios-title">
    <h4 id="studios-title">${title}</h4>
    ${studiosView(state, actions)}
  </section>`;
}

function studiosView(state: PanelState, actions: PanelActions): TemplateResult {
  const { rings, messages } = state;
  const { studios: words } = messages;
  const { studios } = rings;
  switch (studios.phase) {
    case 'waiting':
      return html`<p class="detail">${words.waiting}</p>`;
    case 'none':
      return html`<p class="detail">${words.none}</p>`;
    case 'failed':
      return html`<p class="detail">${words.failed(studios.reason)}</p>`;
    case 'known':
      return html`
        ${checkbox(words.show, rings.areShown, (isOn) => actions.studios.show(isOn))}
        ${studios.placed.length > 0 ? ringChoice(studios.placed, state, actions) : nothing}
        ${studios.unplaced.length > 0 ? html`<p class="detail">${words.unplaced(studios.unplaced)}</p>` : nothing}
        ${rings.ringed.map((ringed) => countsTable(ringed, rings, state))}
      `;
  }
}

function ringChoice(
  placed: readonly PlacedStudio[],
  { rings, messages }: PanelState,
  { studios }: PanelActions,
): TemplateResult {
  const { studios: words } = messages;
  const isRinged = ({ id }: PlacedStudio) => rings.areShown && rings.ringedIds.has(id);
  const ringed = placed.filter(isRinged).map(({ id }) => id);
  const toggle = (studio: PlacedStudio) => (isOn: boolean) =>
    studios.ring(isOn ? [...ringed, studio.id] : ringed.filter((id) => id !== studio.id));
  return html`<fieldset>
    <legend>${words.ringsTitle}</legend>
    ${
      placed.length > 1
        ? checkbox(words.all, ringed.length === placed.length, (isOn) =>
            studios.ring(isOn ? placed.map(({ id }) => id) : []),
          )
        : nothing
    }
    ${placed.map((studio) =>
      checkbox(
        html`${studio.name}${studio.precision ? html` <span class="detail">${words.placedBy(studio.precision)}</span>` : nothing}`,
        isRinged(studio),
        toggle(studio),
      ),
    )}
  </fieldset>`;
}

function checkbox(
  label: string | TemplateResult,
  isOn: boolean,
  change: (isOn: boolean) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) change(target.checked);
  };
  return html`<label class="check"><input type="checkbox" .checked=${isOn} @change=${onChange} />${label}</label>`;
}

/** Cumulative counts and those of each ring alone: both add up to all clients on the map. */
function countsTable(
  { studio, counts }: RingedStudio,
  { radiiMiles, clientCount }: StudioRingsState,
  { messages, formats }: PanelState,
): TemplateResult {
  const { studios: words } = messages;
  const share = (value: number) => formats.share(clientCount === 0 ? 0 : value / clientCount);
  const cells = (within: number, between: number) => html`
    <td>${formats.count(within)}</td><td>${share(within)}</td><td>${words.plus(between)}</td>`;
  return html`<table class="rings">
    <caption>${studio.name}</caption>
    <thead>
      <tr>
        <th scope="col">${words.within}</th>
        <th scope="col">${words.clients}</th>
        <th scope="col">${words.share}</th>
        <th scope="col">${words.band}</th>
      </tr>
    </thead>
    <tbody>
      ${radiiMiles.map(
        (radius, ring) => html`<tr>
          <th scope="row">${formats.distance(radius)}</th>
          ${cells(counts.within[ring] ?? 0, counts.between[ring] ?? 0)}
        </tr>`,
      )}
      <tr>
        <th scope="row">${words.beyond(formats.distance(radiiMiles.at(-1) ?? 0))}</th>
        <td>${formats.count(counts.beyond)}</td><td>${share(counts.beyond)}</td><td></td>
      </tr>
    </tbody>
  </table>`;
}

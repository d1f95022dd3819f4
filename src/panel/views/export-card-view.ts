import { html, nothing, type TemplateResult } from 'lit';
import {
  EXPORT_FORMATS,
  EXPORT_LEVELS,
  type ExportChoice,
  PAPERS,
  PICTURE_EDGE,
  PICTURE_SIZES,
  type PictureSize,
} from '../../common/export/export-choice.ts';
import type { Messages } from '../../common/messages/messages.ts';
import type { ExportActions } from '../actions/export-actions.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** What of the map is given out, and how. */
export function exportCardView(
  { exports: state, measures, messages: { export: words } }: PanelState,
  { exports: actions }: PanelActions,
): TemplateResult {
  const { choice, run, canPrint } = state;
  const isWorking = run.phase === 'working';
  const isData = ['csv', 'geojson', 'kml'].includes(choice.format);
  const isPaper = choice.format === 'pdf' || choice.format === 'print';
  const formats = EXPORT_FORMATS.filter((format) => format !== 'print' || canPrint);
  return html`<div class="export">
    <div class="fields">
      <label class="field">
        <span>${words.what}</span>
        ${select(formats, choice.format, words.formats, (format) => actions.change({ format }))}
      </label>
      <label class="field">
        <span>${words.level}</span>
        ${select(EXPORT_LEVELS, choice.level, words.levels, (level) => actions.change({ level }))}
      </label>
      ${choice.level === 'address' ? personalFields(choice, isData, words, actions) : nothing}
      ${choice.format === 'png' ? pictureFields(choice, words, actions) : nothing}
      ${isPaper ? paperFields(choice, words, actions) : nothing}
      ${measures.phase === 'outdated' && isData ? html`<p class="detail">${words.outdated}</p>` : nothing}
    </div>
    <div class="buttons">
      <button
        class=${isWorking ? 'secondary' : 'primary'}
        @click=${() => (isWorking ? actions.cancel() : actions.start())}
      >${isWorking ? words.cancel : words.start[choice.format]}</button>
      <p role="status">
        ${isWorking ? html`<span class="spinner"></span>${words.working}` : nothing}
        ${run.phase === 'done' ? words.done : nothing}
      </p>
    </div>
    ${run.phase === 'failed' ? html`<p role="alert">${words.failed(run.reason)}</p>` : nothing}
  </div>`;
}

type Words = Messages['export'];

function personalFields(
  choice: ExportChoice,
  canHaveNames: boolean,
  words: Words,
  actions: ExportActions,
): TemplateResult {
  return html`<p class="warning">${words.personal}</p>
    ${
      canHaveNames
        ? checkbox(words.names, choice.hasNames, (hasNames) => actions.change({ hasNames }))
        : nothing
    }`;
}

const OTHER = 'other';

function pictureFields(
  { picture, hasOwnSize }: ExportChoice,
  words: Words,
  actions: ExportActions,
): TemplateResult {
  const keyOf = ({ width, height }: PictureSize) => `${width} × ${height}`;
  const keys = [...PICTURE_SIZES.map(keyOf), OTHER];
  const titles = Object.fromEntries(
    keys.map((key) => [key, key === OTHER ? words.customSize : key]),
  );
  const choose = (key: string) => {
    const listed = PICTURE_SIZES.find((size) => keyOf(size) === key);
    actions.change({ picture: listed ?? picture, hasOwnSize: !listed });
  };
  const edge = (name: 'width' | 'height') => html`<label class="field">
    <span>${words[name]}</span>
    <input
      type="number"
      required
      min=${PICTURE_EDGE.minimum}
      max=${PICTURE_EDGE.maximum}
      .value=${String(picture[name])}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement && target.validity.valid) {
          actions.change({ picture: { ...picture, [name]: target.valueAsNumber } });
        }
      }}
    />
  </label>`;
  return html`<label class="field">
      <span>${words.size}</span>
      ${select(keys, hasOwnSize ? OTHER : keyOf(picture), titles, choose)}
    </label>
    ${!hasOwnSize ? nothing : html`${edge('width')}${edge('height')}`}`;
}

function paperFields(choice: ExportChoice, words: Words, actions: ExportActions): TemplateResult {
  return html`<label class="field">
      <span>${words.paper}</span>
      ${select(PAPERS, choice.paper, words.papers, (paper) => actions.change({ paper }))}
    </label>
    ${checkbox(words.landscape, choice.isLandscape, (isLandscape) => actions.change({ isLandscape }))}
    ${
      choice.level === 'zip'
        ? checkbox(words.table, choice.hasTable, (hasTable) => actions.change({ hasTable }))
        : nothing
    }`;
}

function select<T extends string>(
  values: readonly T[],
  chosen: T,
  titles: Readonly<Record<string, string>>,
  choose: (value: T) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => {
    const value = target instanceof HTMLSelectElement ? target.value : undefined;
    const found = values.find((it) => it === value);
    if (found !== undefined) choose(found);
  };
  return html`<select .value=${chosen} @change=${onChange}>
    ${values.map(
      (value) =>
        html`<option value=${value} ?selected=${value === chosen}>${titles[value]}</option>`,
    )}
  </select>`;
}

function checkbox(
  title: string,
  isChecked: boolean,
  choose: (isChecked: boolean) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) choose(target.checked);
  };
  return html`<label class="check">
    <input type="checkbox" .checked=${isChecked} @change=${onChange} /><span>${title}</span>
  </label>`;
}

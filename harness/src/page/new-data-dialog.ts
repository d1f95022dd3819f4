import { html } from 'lit';
import { showModal } from './modal.ts';

export interface NewData {
  readonly clientCount: number;
  readonly seed: number;
}

/** Asks for the size and the seed of another sample studio. */
export async function askForNewData(current: NewData): Promise<NewData | undefined> {
  const answer = await showModal({
    title: 'New sample data',
    body: html`
      <p>Replaces the clients, sessions and invoices by another made-up studio. The same seed gives the same studio.</p>
      <label class="field">
        Clients
        <input name="clientCount" type="number" required min="0" max="1000000" .value=${String(current.clientCount)} />
      </label>
      <label class="field">
        Seed
        <input name="seed" type="number" required min="0" max="4294967295" .value=${String(current.seed + 1)} />
      </label>
    `,
    buttons: [
      { label: 'Cancel', value: '' },
      { label: 'Make data', value: 'make' },
    ],
  });
  if (!answer) return undefined;
  return {
    clientCount: Number(answer.fields.get('clientCount')),
    seed: Number(answer.fields.get('seed')),
  };
}

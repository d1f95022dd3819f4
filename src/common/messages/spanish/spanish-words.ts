import type { Formats } from '../formats.ts';

/** What the texts of every feature count, each with its noun. */
export interface SpanishWords extends Formats {
  plural(value: number, one: string, several: string): string;
  clients(value: number): string;
  requests(value: number): string;
  addresses(value: number): string;
  lookups(value: number): string;
}

export function spanishWords(formats: Formats): SpanishWords {
  const rules = new Intl.PluralRules('es');
  const plural = (value: number, one: string, several: string) => {
    const number = formats.count(value);
    const category = rules.select(value);
    if (category === 'one') return `${number} ${one}`;
    // A round number of millions takes “de”: 1,000,000 de clientes.
    return category === 'many' ? `${number} de ${several}` : `${number} ${several}`;
  };
  return {
    ...formats,
    plural,
    clients: (value) => plural(value, 'cliente', 'clientes'),
    requests: (value) => plural(value, 'solicitud', 'solicitudes'),
    addresses: (value) => plural(value, 'dirección', 'direcciones'),
    lookups: (value) => plural(value, 'búsqueda nueva', 'búsquedas nuevas'),
  };
}

import { describe, expect, it } from 'vitest';
import { type Messages, messagesFor } from '../../../src/common/messages/messages.ts';

const HOST = { currency: 'USD', distanceUnit: 'miles', timeZone: 'America/Denver' } as const;
const english = messagesFor({ ...HOST, locale: 'en-US' });
const spanish = messagesFor({ ...HOST, locale: 'es-US' });

/** Words that are the same in both languages, names, and texts without words. */
const SAME_IN_BOTH =
  /^(Total|Error|A4|PDF|PNG|OpenStreetMap|Mercator|mi|km|Min|No|[^a-záéíóúñ]*|©.*)$/i;

/** Something for every parameter: a number, a text, a list, or an object with what texts ask of it. */
const ARGUMENTS = [
  [7, 3, 2],
  ['zip', 7, 3],
  [['street', 'zip'], 'Ana', 'Ana'],
  ['Ana', 7, 3],
  [
    'Ana',
    { clientCount: 7, townCount: 3, top: { town: 'X', clientCount: 2, density: 1 } },
    'miles',
  ],
  ['town', 7],
  [
    {
      newLookups: 7,
      exemptLookups: 3,
      knownLookups: 2,
      maps: 1,
      requests: 5,
      clients: { length: 7 },
      homes: 4,
      sessions: 9,
      sales: 12,
      pinCount: 3,
      pinKind: 'zip',
      share: 0.5,
    },
  ],
];

/** Every text of a bundle by its path; functions are asked with what they take. */
function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node === 'function') return new Map([[path, answers(node).join(' | ')]]);
  if (typeof node !== 'object' || node === null) return new Map();
  return new Map(
    Object.entries(node).flatMap(([key, child]) => [
      ...texts(child, path ? `${path}.${key}` : key),
    ]),
  );
}

function answers(ask: CallableFunction): readonly string[] {
  return ARGUMENTS.flatMap((parameters) => {
    try {
      const answer: unknown = ask(...parameters);
      const isSensible = typeof answer === 'string' && !/undefined|NaN|\[object/.test(answer);
      return isSensible ? [answer] : [];
    } catch {
      return [];
    }
  });
}

describe('the Spanish texts', () => {
  it('say everything that the English ones say', () => {
    expect([...texts(spanish).keys()].sort()).toEqual([...texts(english).keys()].sort());
    const silent = [...texts(spanish)].filter(
      ([path, text]) => text === '' && texts(english).get(path),
    );
    expect(silent).toEqual([]);
  });

  it('are in Spanish', () => {
    const inEnglish = texts(english);
    const left = [...texts(spanish)].filter(
      ([path, text]) => text === inEnglish.get(path) && !SAME_IN_BOTH.test(text),
    );
    expect(left).toEqual([]);
    const ENGLISH_WORDS = /\b(the|of|and|with|to|by|is|are|not|rows|clients|select|this)\b/i;
    const withEnglish = [...texts(spanish)].filter(
      ([, text]) => ENGLISH_WORDS.test(text) && !SAME_IN_BOTH.test(text),
    );
    expect(withEnglish).toEqual([]);
  });

  it.each([
    [0, '0 clientes'],
    [1, '1 cliente'],
    [2, '2 clientes'],
    [1_000_000, '1,000,000 de clientes'],
  ])('count %i as Spanish does', (value, text) => {
    expect(spanish.clients(value)).toBe(text);
  });

  it.each<[string, Messages]>([
    ['es', messagesFor({ ...HOST, locale: 'es' })],
    ['es-MX', messagesFor({ ...HOST, locale: 'es-MX' })],
    ['ES-us', messagesFor({ ...HOST, locale: 'ES-us' })],
  ])('are those of a host that speaks %s', (_, messages) => {
    expect(messages.views.table).toBe('Tabla');
  });

  it.each(['en-US', 'fr-FR', 'est'])('are not those of a host that speaks %s', (locale) => {
    expect(messagesFor({ ...HOST, locale }).views.table).toBe('Table');
  });

  it('write money, numbers and distances as the locale does', () => {
    const mexican = messagesFor({
      ...HOST,
      locale: 'es-MX',
      currency: 'MXN',
      distanceUnit: 'kilometres',
    });
    const quote = {
      newLookups: 1234,
      exemptLookups: 0,
      knownLookups: 0,
      maps: 1,
      requests: 1235,
      price: 12.5,
      passedCap: undefined,
    };
    expect(mexican.quote(quote)).toBe(
      '1,234 búsquedas nuevas + 1 mapa = 1,235 solicitudes · $12.50',
    );
  });
});

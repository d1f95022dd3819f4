import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishChange({
  plural,
  count,
  clients,
  wholeMoney,
}: SpanishWords): Messages['answers']['change'] {
  const amount = (weight: string, value: number) =>
    weight === 'sales'
      ? `${wholeMoney(value)} de ventas`
      : weight === 'sessions'
        ? plural(value, 'sesión', 'sesiones')
        : clients(value);
  const moreOf = (weight: string, value: number) =>
    `${value > 0 ? '+' : ''}${weight === 'sales' ? wholeMoney(value) : count(value)}`;
  return {
    sentence: (weight, before, after) => `De ${amount(weight, before)} a ${amount(weight, after)}.`,
    same: 'Ambos lados son iguales, así que nada cambió. Elija otro para comparar.',
    cameNew: (before, after) =>
      `Llegaron nuevos ${clients(before)} en el primer periodo y ${count(after)} en el segundo.`,
    parts: (added, kept, lost) =>
      `${clients(added)} nuevos, ${count(kept)} conservados, ${count(lost)} perdidos.`,
    groupParts: (added, kept, lost) =>
      `${clients(lost)} solo en el primero, ${count(kept)} en ambos, ${count(added)} solo en el segundo.`,
    first: 'Primero',
    second: 'Segundo',
    gained: (place, weight, value) => `Donde más se ganó: ${place} (${moreOf(weight, value)}).`,
    fell: (place, weight, value) => `Donde más se perdió: ${place} (${moreOf(weight, value)}).`,
    comparison: 'Comparar',
    comparisons: {
      months: 'Los últimos 12 meses con los anteriores',
      toDate: 'Este año hasta hoy con el pasado',
      years: 'El año pasado con el anterior',
      dates: 'Otras fechas',
      groups: 'Dos grupos',
      sets: 'Conjuntos guardados',
    },
    before: 'Antes',
    after: 'Después',
    from: 'de',
    to: 'a',
    invalid: 'Cada periodo necesita un primer día y un último día posterior.',
    everybody: 'Todos los de este mapa',
    noGroups:
      'Estos clientes no se pueden dividir: la lista no informa de tipos de sesión, orígenes ni generaciones.',
    keepHint:
      'Guarde con un nombre los clientes de este mapa, o los seleccionados en él, y compárelos con cualquier mapa posterior.',
    setName: 'Nombre de un conjunto',
    keep: 'Guardar conjunto',
    keptSets: 'Conjuntos guardados',
    removeSet: (name) => `Quitar el conjunto ${name}`,
    fullSets: (most) => `Hay ${count(most)} conjuntos guardados. Quite uno para guardar otro.`,
    radius: 'Radio',
    maps: 'Dos mapas con una sola escala que se mueven juntos',
    mapLabel: (side) => `Mapa de calor, ${side}. Las flechas, más y menos mueven ambos mapas.`,
    method: {
      days: 'Un cliente pertenece a un periodo si tiene un registro en él, con ambos días incluidos.',
      group:
        'Un cliente pertenece a un grupo si tiene un registro en él, y puede pertenecer a ambos.',
      set: 'Los conjuntos se comparan cliente por cliente. Quien no está en este mapa cuenta donde vivía cuando se guardó el conjunto, por código postal.',
    },
    caveat: {
      days: 'Por las fechas de los registros de esta lista, de los clientes del mapa. Un periodo que no ha terminado parece una pérdida.',
      group:
        'Los grupos de distinto tamaño difieren en número en todas partes: compare dónde, no cuántos.',
      set: 'Un conjunto tiene a quienes estaban en él cuando se guardó. Quien falta en el posterior no tiene por qué estar perdido.',
    },
  };
}

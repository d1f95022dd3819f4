import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

const PIN_WORDS: Readonly<Record<'home' | 'zip', readonly [one: string, several: string]>> = {
  home: ['hogar', 'hogares'],
  zip: ['código postal', 'códigos postales'],
};

export function spanishPins(words: SpanishWords): Messages['pins'] {
  const { clients, plural, percent, count, wholeMoney } = words;
  return {
    count: ({ clients: { length }, pinCount, pinKind, share }) => {
      const pins = plural(pinCount, ...PIN_WORDS[pinKind]);
      return `${clients(length)}${pinCount > 1 ? `, ${pins}` : ''} · ${percent(share)} del mapa`;
    },
    figures: ({ sessions, sales, salesPerClient }) =>
      [
        sessions === undefined ? '' : plural(sessions, 'sesión', 'sesiones'),
        sales === undefined ? '' : `${wholeMoney(sales)} en ventas`,
        salesPerClient === undefined ? '' : `${wholeMoney(salesPerClient)} por cliente`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    select: 'Seleccionar las filas',
    search: 'Buscar entre estos clientes',
    noMatch: 'Ninguno de estos clientes tiene eso en el nombre o la dirección.',
    attributes: {
      recordType: 'Tipo de sesión',
      leadSource: 'Cómo nos conoció',
      status: 'Estado',
      graduationYear: 'Año de graduación',
    },
    colorBy: 'Color de los marcadores según',
    oneColor: 'Nada: un solo color',
    noAttributes: 'Esta lista no dice nada según lo que colorear los marcadores.',
    waiting: 'Leyendo lo que esta lista dice de sus clientes…',
    group: (group) => {
      switch (group.kind) {
        case 'named':
          return group.title;
        case 'other':
          return group.titles.length === 1
            ? (group.titles[0] ?? '')
            : `Otros (${count(group.titles.length)})`;
        case 'blank':
          return 'Sin dato';
      }
    },
    legend: {
      title: 'Leyenda',
      precise: 'Casa o calle',
      rough: 'Solo código postal o localidad',
      cluster: 'Varias direcciones',
      circle: 'Área: clientes de un código postal',
      selected: 'Seleccionados, y cuántos',
    },
  };
}

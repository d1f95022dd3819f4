import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishSelect(words: SpanishWords): Messages['select'] {
  const { clients, count, plural, wholeMoney } = words;
  return {
    region: 'Clientes seleccionados',
    tools: { lasso: 'Lazo', rectangle: 'Rectángulo', radius: 'Radio' },
    toolGroup: 'Dibujar un área',
    modeGroup: 'Qué hace el área',
    modes: {
      replace: 'Selección nueva',
      add: 'Agregar a la selección (Mayús)',
      subtract: 'Quitar de la selección (Alt)',
    },
    radius: 'Radio',
    miles: 'mi',
    kilometres: 'km',
    start: 'Elija cómo dibujar un área; se seleccionan sus clientes.',
    hints: {
      lasso: 'Arrastre alrededor de los clientes.',
      rectangle: 'Arrastre de esquina a esquina.',
      radius: 'Haga clic en el centro, o arrastre desde él.',
    },
    keys: {
      lasso:
        'Con el teclado: L en el mapa, las flechas mueven la cruz, Intro pone un vértice, Retroceso lo quita, Intro dos veces en un lugar cierra. Mayús agrega, Alt quita, Esc termina.',
      rectangle:
        'Con el teclado: B en el mapa, las flechas mueven la cruz, Intro pone una esquina y luego la otra. Mayús agrega, Alt quita, Esc termina.',
      radius:
        'Con el teclado: R en el mapa, las flechas mueven el círculo, más y menos cambian su radio, Intro selecciona. Mayús agrega, Alt quita, Esc termina.',
    },
    nothing: 'No hay clientes seleccionados.',
    totals: ({ clients: selected, homes, sessions, sales }) => {
      const parts = [clients(selected)];
      if (homes > 0) parts.push(plural(homes, 'hogar', 'hogares'));
      if (sessions !== undefined) parts.push(plural(sessions, 'sesión', 'sesiones'));
      if (sales !== undefined) parts.push(`${wholeMoney(sales)} en ventas`);
      return parts.join(' · ');
    },
    fromHub: 'Seleccionados en la lista',
    offMap: (value) => `${count(value)} de ellos fuera del mapa`,
    inHub: 'Seleccionar en la lista',
    clear: 'Borrar',
    undo: 'Deshacer',
    redo: 'Rehacer',
  };
}

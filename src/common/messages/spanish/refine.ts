import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

const PARTS = { street: 'calle', city: 'localidad', state: 'estado', zip: 'código postal' };

export function spanishRefine({ count, addresses, plural }: SpanishWords): Messages['refine'] {
  return {
    open: (value) => `Precisar ${addresses(value)}…`,
    waiting: (addressCount, reportCount) => {
      const parts = addressCount > 0 ? [addresses(addressCount)] : [];
      if (reportCount > 0) parts.push(plural(reportCount, 'informe de uso', 'informes de uso'));
      const verb = addressCount + reportCount === 1 ? 'espera' : 'esperan';
      return `${parts.join(' y ')} ${verb} la conexión`;
    },
    paused: 'Se perdió la conexión. Esto continúa solo cuando vuelva.',
    title: (value) => `¿Buscar la calle de ${addresses(value)}?`,
    sends: (parts, title, origin) =>
      `Envía ${parts.map((part) => PARTS[part]).join(', ')} a ${title} (${origin}). Ningún nombre, identificador ni importe.`,
    gives: (parts, title, plugin, origin) =>
      `Da ${parts.map((part) => PARTS[part]).join(', ')} a ${title} de ${plugin}${
        origin === undefined ? ', en este equipo' : `, que los envía a ${origin}`
      }. Ningún nombre, identificador ni importe.`,
    free: 'El mapa abierto gana precisión. No se cobra de nuevo.',
    start: 'Precisar',
    later: 'Ahora no',
    progress: (asked, all, found) =>
      `Consultadas ${count(asked)} de ${addresses(all)}; encontradas: ${count(found)}.`,
    stop: 'Detener',
    failed: (reason) => `Terminó antes de tiempo: ${reason} Lo encontrado se conserva.`,
  };
}

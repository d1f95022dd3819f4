import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishExport({ count, plural, clients }: SpanishWords): Messages['export'] {
  return {
    columns: {
      zip: 'Código postal',
      town: 'Localidad',
      clients: 'Clientes',
      share: 'Parte',
      sessions: 'Sesiones',
      sales: 'Ventas',
      perClient: 'Ventas por cliente',
      name: 'Cliente',
      names: 'Nombres de los clientes',
      address: 'Dirección',
      latitude: 'Latitud',
      longitude: 'Longitud',
    },
    few: (minimum) => `<${count(minimum)}`,
    withheld: (minimum) => `${count(minimum)}+`,
    rest: (places) =>
      plural(places, 'lugar con cantidad oculta', 'lugares con cantidades ocultas, en conjunto'),
    coverage: {
      withheld: (minimum) =>
        `No se dice la cantidad de clientes: muy pocos lugares tienen ${clients(minimum)} o más.`,
      fewOmitted: (minimum) => `menos de ${count(minimum)} omitidos`,
    },
    legend: {
      zipPins: 'Clientes por código postal',
      zipPin: 'El área de un círculo es su cantidad',
      addressPins: 'Clientes por dirección',
      exactPin: 'En la casa o la calle',
      roughPin: 'Solo en el código postal o la localidad',
    },
    rule: (minimum) =>
      `Las cantidades menores de ${count(minimum)} están ocultas y, donde hace falta, también otras, para que nadie las pueda calcular.`,
    byZip: 'Cada cliente aparece en el punto de un código postal, no en su casa.',

    page: {
      filter: (text) => `Filtro: ${text}`,
      noFilter: 'Todos los clientes de la lista',
      tableTitle: 'Clientes por código postal',
      more: (rows) => `y ${plural(rows, 'fila más', 'filas más')}`,
      sheet: (number, sheets) => `Tabla, página ${count(number)} de ${count(sheets)}`,
    },

    what: 'Qué',
    formats: {
      png: 'Imagen (PNG)',
      pdf: 'Documento (PDF)',
      print: 'Imprimir',
      csv: 'Tabla para Excel (CSV)',
      geojson: 'Puntos (GeoJSON)',
      kml: 'Puntos para Google Earth (KML)',
    },
    level: 'Detalle',
    levels: {
      zip: 'Código postal, sin nombres',
      address: 'Dirección (personal)',
    },
    names: 'Con los nombres de los clientes',
    personal:
      'Esto muestra dónde viven personas, y muchos de sus clientes son menores de edad. Compártalo solo con quien deba saberlo.',
    size: 'Píxeles',
    customSize: 'Otro tamaño',
    width: 'Ancho',
    height: 'Alto',
    paper: 'Papel',
    papers: { letter: 'Carta', a4: 'A4' },
    landscape: 'Horizontal',
    table: 'Tabla en páginas aparte',
    start: {
      png: 'Guardar la imagen',
      pdf: 'Guardar el documento',
      print: 'Imprimir…',
      csv: 'Guardar la tabla',
      geojson: 'Guardar los puntos',
      kml: 'Guardar los puntos',
    },
    cancel: 'Cancelar',
    working: 'Haciendo el archivo…',
    done: 'Listo.',
    outdated:
      'La lista cambió desde que se hizo el mapa: se omiten sesiones y ventas. Actualice el mapa para incluirlas.',
    failed: (reason) => `No se pudo exportar: ${reason} No se cambió nada; inténtelo de nuevo.`,
    wrongSize: (minimum, maximum) =>
      `Elija un ancho y un alto de ${count(minimum)} a ${count(maximum)} píxeles.`,
    noPicture: 'Este navegador no puede dibujar una imagen de este tamaño. Elija una más pequeña.',
  };
}

import type { Messages } from '../english.ts';
import { spanishChange } from './answer-change.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishAnswers(words: SpanishWords): Messages['answers'] {
  const { plural, count, clients, percent, distance, wholeMoney, significant } = words;
  const amount = (weight: string, value: number) =>
    weight === 'sales'
      ? `${wholeMoney(value)} de ventas`
      : weight === 'sessions'
        ? plural(value, 'sesión', 'sesiones')
        : clients(value);
  const more = (value: number) => (value > 0 ? `+${count(value)}` : count(value));
  return {
    intro: 'Del mapa a la decisión. Se calcula en esta computadora; no se envía nada.',
    back: 'Todas las preguntas',
    reading: 'Leyendo sesiones, ventas y fechas…',
    unread: {
      outdated:
        'La lista cambió desde que se hizo el mapa. Actualice el mapa para contar sesiones, ventas y fechas.',
      failed:
        'No se pudieron leer las sesiones, ventas y fechas. Actualice el mapa para intentarlo de nuevo.',
    },
    questions: {
      distance: {
        title: '¿De qué tan lejos vienen los clientes?',
        about: 'Distancias que reúnen el 60, 80 y 90% de sus clientes, estudio por estudio',
      },
      market: {
        title: '¿Dónde hacer publicidad?',
        about:
          'Localidades y códigos postales por clientes, crecimiento, ventas y parte de los habitantes',
      },
      sites: {
        title: '¿Dónde hacer un Día en el Parque?',
        about: 'Los lugares que usted elija, junto a los mejores códigos postales del país',
      },
      branch: {
        title: '¿Dónde abrir una sucursal?',
        about: 'Clientes que quedarían más cerca, y los que se tomarían de sus estudios',
      },
      seniors: {
        title: '¿De qué localidades vienen los graduandos?',
        about: 'Una generación por localidad y código postal, junto a la anterior',
      },
      change: {
        title: '¿Qué cambió?',
        about:
          'Fechas, grupos o conjuntos guardados lado a lado: clientes nuevos, conservados y perdidos',
      },
    },
    filters: {
      title: 'Quiénes cuentan',
      everybody: 'todos los del mapa',
      all: 'Todos',
      blank: '(en blanco)',
      attributes: {
        recordType: 'Tipo de sesión',
        leadSource: 'Origen',
        status: 'Estado',
        graduationYear: 'Generación',
      },
      period: 'Fechas',
      periods: {
        all: 'Todas las fechas',
        latest: 'Últimos 12 meses',
        before: '12 meses anteriores',
        thisYear: 'Este año',
        lastYear: 'El año pasado',
        own: 'Otras fechas',
      },
      ownDays: 'Días que cuentan',
      weight: 'Contar por',
      weights: { clients: 'Clientes', sessions: 'Sesiones', sales: 'Ventas' },
    },
    columns: {
      place: 'Lugar',
      studio: 'Estudio',
      group: 'Grupo',
      site: 'Lugar',
      clients: 'Clientes',
      share: 'Parte',
      newClients: 'Nuevos este año',
      change: 'Cambio en un año',
      sales: 'Ventas',
      salesPerClient: 'Por cliente',
      penetration: 'Por 1,000 habitantes',
      perHouseholds: 'Por 1,000 hogares',
      leadSource: 'Origen principal',
      radius60: '60%',
      radius80: '80%',
      radius90: '90%',
      tradeArea: 'Códigos del 60%',
      within5: `A ${distance(5)}`,
      within10: `A ${distance(10)}`,
      within20: `A ${distance(20)}`,
      salesInReach: 'Ventas al alcance',
      medianMiles: `Mediana de ${distance(20)}`,
      overlap: 'Coincidencia',
      eventOverlap: 'Con eventos pasados',
      came: 'Ya vinieron',
      date: 'Fecha',
      school: 'Escuela',
      enrolled: 'Matriculados',
      bookedShare: 'De los matriculados',
      shareBefore: 'De la generación anterior',
      booked: 'Reservados',
      bookedBefore: 'Generación anterior',
      before: 'Antes',
      after: 'Después',
      difference: 'Diferencia',
      nearer: 'Más cerca',
      milesSaved: 'Ahorro de cada uno',
      taken: 'De los estudios',
    },
    marks: {
      best: 'el mejor',
      yardstick: 'mejor código postal',
      hot: 'más que por azar',
      event: 'evento pasado',
    },
    tooFew: 'muy pocos para saberlo',
    tooFewShort: (fewest) => `< ${count(fewest)}`,
    withheld: 'se retiene, porque delataría a los que son muy pocos',
    withheldShort: 'oculto',
    unit: 'Filas de la tabla',
    units: { town: 'Por localidad', zip: 'Por código postal' },
    plusMinus: (value) => more(value),
    plusMinusMoney: (value) => `${value > 0 ? '+' : ''}${wholeMoney(value)}`,
    rate: (value) => significant(value, 2),
    first: (shown, all) =>
      `Las primeras ${count(shown)} de ${plural(all, 'fila', 'filas')}. El CSV las tiene todas.`,
    showRow: 'Seleccionar en el mapa',
    onMap: 'Mostrar en el mapa',
    offMap: 'Quitar del mapa',
    output: {
      formats: {
        csv: 'Guardar como CSV',
        png: 'Guardar imagen',
        pdf: 'Guardar como PDF',
        print: 'Imprimir',
      },
      secret: (minimum) =>
        `Lo que dice esta respuesta cuenta menos de ${clients(minimum)}, y no se dice en lo que se comparte.`,
    },
    csv: {
      filter: 'Filtro',
      counted: 'Quiénes cuentan',
      date: 'Fecha',
      method: 'Método',
      caveat: 'Advertencia',
    },
    nobody: 'Nadie del mapa está en este grupo. Elija otros en «Quiénes cuentan».',
    nowhere:
      'Ninguno de estos clientes está en el mapa, así que no hay de qué responder. La lista de los omitidos dice por qué.',
    unweighed: (weight) =>
      `Los que se contarían no tienen ${weight === 'sales' ? 'ventas' : 'sesiones'} que sumar. Cuente por clientes, o elija otros en «Quiénes cuentan».`,
    undated:
      'Los registros de esta lista no tienen fechas, o ninguna hasta hoy. Haga el mapa en una lista de sesiones o facturas para comparar años.',
    oneEach:
      'Esta lista tiene un registro por cliente, y por eso una sola fecha: un año cuenta a los que llegaron nuevos. La lista de sesiones dice quién volvió.',
    classYears: {
      most: (place, value) =>
        `De los lugares de los que se puede decir una cifra, ${place} tiene más: ${clients(value)}.`,
    },
    distance: {
      sentence: (place, near, middle, far) =>
        `El 60% de ${place} viene de hasta ${distance(near)}, el 80% de hasta ${distance(middle)} y el 90% de hasta ${distance(far)}.`,
      here: (studio) =>
        `El 90% de ${studio === undefined ? 'sus clientes vive en un solo punto' : `los clientes de ${studio} vive en el punto del estudio`}, hasta donde se conocen sus direcciones.`,
      studio: (name) => `los clientes de ${name}`,
      centre: 'sus clientes, medidos desde su centro,',
      area: (zips, value) =>
        `${plural(zips, 'código postal reúne', 'códigos postales reúnen')} el 60% de sus ${clients(value)}.`,
      minutes: (miles, value) =>
        `${distance(miles)} son unos ${count(value)} minutos en auto (estimado).`,
      method: `Cada cliente cuenta para el estudio que le queda más cerca. Los minutos se estiman con un factor de rodeo de 1.4 sobre la distancia en línea recta, a ${distance(35)} por hora.`,
      caveat:
        'Distancias en línea recta. La mayoría de las direcciones se conoce por código postal: una milla o dos de diferencia.',
      from: 'Desde',
      split: 'Filas',
      byStudio: 'Por estudio',
      plot: 'Parte de los clientes y de las ventas hasta una distancia',
      numbers: 'La curva en números',
      within: 'Hasta',
    },
    market: {
      sentence: (place, value, share) =>
        `${place} tiene más: ${clients(value)}, ${percent(share)} de los del mapa.`,
      rising: (place, change) => `${place} es donde más creció en un año: ${more(change)}.`,
      hot: (towns) =>
        `${plural(towns, 'localidad', 'localidades')} con una proporción mayor que por azar.`,
      hotChoice: 'Marcar localidades con una proporción mayor que por azar',
      method:
        'Un año son los doce meses hasta el último registro; el cambio es contra los doce meses anteriores. Más que por azar: Gi* de Getis-Ord de clientes por habitante en 10 millas, con tasa de falsos hallazgos de 5%.',
      caveat:
        'Los clientes siguen a los habitantes y a su propia publicidad: compare proporciones, no solo cantidades.',
      inhabitants: {
        town: (source) => `Los habitantes son los de la localidad (${source}).`,
        zip: (source) => `Los habitantes son los del código postal (${source}).`,
      },
    },
    sites: {
      none: 'Nombre los lugares en los que piensa: por código postal, por localidad y estado, o señalándolos en el mapa.',
      one: (name, weight, value, radius) =>
        `${name} es el mejor de sus lugares: ${amount(weight, value)} a menos de ${distance(radius)}.`,
      several: (names, weight, value, radius) =>
        `Los mejores juntos son ${names}: ${amount(weight, value)} a menos de ${distance(radius)} de alguno.`,
      yardstick: (share, zip) =>
        `Es ${percent(share)} de lo que alcanza el mejor código postal, ${zip}.`,
      nothing: (radius) => `Nadie del mapa vive a menos de ${distance(radius)} de estos lugares.`,
      bestZip: (zip, weight, value, radius) =>
        `El mejor código postal del país es ${zip}: ${amount(weight, value)} a menos de ${distance(radius)}.`,
      method:
        'Se pesan exactamente todas las combinaciones de sus lugares (cobertura máxima). La coincidencia es la parte que también alcanza otro de sus lugares, o un evento pasado; «ya vinieron» cuenta a los del alcance que vinieron a alguno.',
      caveat:
        'Distancias en línea recta, no tiempo de viaje. Cuenta los clientes que tiene, no los que podría ganar.',
      label: 'Códigos postales, o una localidad con su estado',
      hint: '80202, 80301 o Boulder, CO',
      add: 'Agregar',
      point: 'Señalar en el mapa',
      list: 'Lugares',
      remove: (name) => `Quitar ${name}`,
      past: 'evento pasado',
      radius: 'Alcance',
      together: 'Mejores juntos',
      pointed: (lat, lon) => `${significant(lat, 6)}, ${significant(lon, 6)}`,
      unknown: (text) =>
        `No se conoce ningún código postal ni localidad «${text}». Escriba un código de cinco cifras, o una localidad con su estado.`,
      asking:
        'Haga clic en el lugar del mapa, o mueva el mapa con las flechas y pulse Intro para su centro. Escape termina.',
      stop: 'Detener',
    },
    branch: {
      noStudio:
        'El programa no informa de ningún estudio, así que nada puede quedar más cerca. Agregue sus estudios en el programa.',
      nothing: (radius) =>
        `Ningún lugar quedaría más cerca de un cliente a menos de ${distance(radius)}.`,
      sentence: (names, value, saved) =>
        `${names} quedaría más cerca de ${clients(value)}, por ${distance(saved)} en promedio.`,
      reach: (value, radius) =>
        `${plural(value, 'cliente vive', 'clientes viven')} a menos de ${distance(radius)}.`,
      taken: (names) => `Tomados de los estudios actuales: ${names}.`,
      takenFrom: (studio, value) => `${count(value)} de ${studio}`,
      growth: (low, high) =>
        `Si las localidades al alcance llegaran a la proporción de las cercanas a sus estudios, serían de ${count(low)} a ${clients(high)} más.`,
      noGrowth:
        'Las localidades al alcance ya llegan a la proporción de las cercanas a sus estudios.',
      count: 'Sucursales nuevas',
      compared: 'Qué se compara',
      candidates: { sites: 'Mis lugares', zips: 'Todos los códigos' },
      ofCandidates: 'Comparados: los lugares que nombró para un Día en el Parque.',
      ofZips: 'Comparados: los diez mejores códigos postales del país, ninguno al alcance de otro.',
      method:
        'Los estudios actuales se quedan. Un cliente cuenta para una sucursal hasta 20 millas; se elige por las millas que ahorran los clientes, 20 por cada uno como máximo. Crecimiento: cuartiles inferior y superior de clientes por habitante en localidades a menos de 10 millas de un estudio.',
      caveat:
        'Una lista de clientes muestra dónde vende, no dónde hay demanda. Más cerca no quiere decir que vendrán.',
    },
    seniors: {
      none: 'Nadie del mapa tiene año de graduación. Haga el mapa de una lista que lo conozca, como Clientes.',
      sentence: (classYear, value, place, most) =>
        `De ${plural(value, 'graduando', 'graduandos')} de ${classYear} en el mapa, ${count(most)} vienen de ${place}, más que de ningún otro lugar.`,
      secret: (classYear) =>
        `En el mapa hay tan pocos graduandos de ${classYear} que una cifra hablaría de alguno de ellos. Haga el mapa de más clientes.`,
      most: (classYear, place, most) =>
        `De donde más graduandos de ${classYear} vienen es ${place}: ${count(most)}.`,
      few: (classYear, value) =>
        `${plural(value, 'graduando', 'graduandos')} de ${classYear} en el mapa, de lugares con muy pocos cada uno para nombrar alguno.`,
      before: (value) =>
        `En la misma fecha un año antes, la generación anterior era de ${count(value)}.`,
      classYear: 'Generación',
      method:
        'Clientes por el año de graduación de sus registros, hasta el último registro; la generación anterior hasta la misma fecha un año antes.',
      caveat:
        'Muchos son menores: solo localidades y códigos postales, ninguna cifra menor de 5 ni de su mínimo para compartir, y se retiene lo que delataría una.',
    },
    change: spanishChange(words),
  };
}

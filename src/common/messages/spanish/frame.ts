import type { englishFrame } from '../english/frame.ts';

export const spanishFrame: typeof englishFrame = {
  language: 'es',

  panelTitle: 'Mapa de clientes',

  kinds: {
    'mystratus.maps.heat': 'Mapa de calor',
    'mystratus.maps.zipPins': 'Mapa por código postal',
    'mystratus.maps.addressPins': 'Mapa por dirección',
  },

  regions: {
    coverage: 'Cobertura',
    requests: 'Solicitudes',
    map: 'Mapa',
    notice: 'Aviso',
    views: 'Vistas',
    tools: 'Herramientas',
    summary: 'Resumen',
  },

  views: {
    map: 'Mapa',
    table: 'Tabla',
    answers: 'Respuestas',
  },

  tools: {
    options: 'Opciones',
    select: 'Seleccionar',
    export: 'Exportar',
  },

  card: {
    close: 'Cerrar',
  },

  offline: 'Sin conexión: por código postal',
};

/** Family of all text that is drawn into the map's canvases. */
export const MAP_FONT = 'system-ui, "Segoe UI", sans-serif';

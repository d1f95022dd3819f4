/** The map's own controls and texts. */
export const englishMapControls = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  attribution: 'ZIP code data © GeoNames, CC BY 4.0 · Boundaries: US Census Bureau',
  label:
    'Map of the clients; arrow keys move, plus and minus zoom, Shift with an arrow key goes to the nearest pin there, Enter chooses the pin in the middle',
};

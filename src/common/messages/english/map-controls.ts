/** The map's own controls and texts. */
export const englishMapControls = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  attribution: '© GeoNames, CC BY 4.0 · US Census Bureau · Natural Earth',
  label:
    'Map of the clients; arrow keys move, plus and minus zoom, Shift with an arrow key goes to the nearest pin there, Enter chooses the pin in the middle, L, B and R select by lasso, rectangle and radius',
};

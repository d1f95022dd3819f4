// Twelve rows of eleven clients; one has no address, and one lives abroad.

export const CLIENTS = [
  client('1', 'Ann Adams', '12 Elm St', 'Salem', 'MA', '01970', 420),
  client('2', 'Ben Brown', '7 Oak Ave', 'Salem', 'MA', '01970', 180.5),
  client('3', 'Cleo Cruz', '1 Harbor Rd', 'Beverly', 'MA', '01915', 0),
  client('4', 'Dan Diaz', '88 Main St', 'Peabody', 'MA', '01960', 1250),
  client('5', 'Eve Evans', '5 Pine St', 'Lynn', 'MA', '01902', undefined),
  client('6', 'Finn Fox', '', 'Marblehead', 'MA', '01945', 95),
  client('7', 'Gia Green', '30 Lake St', 'Danvers', 'MA', '01923', 60),
  client('8', 'Hal Hill', '9 Hill St', 'Boston', 'MA', '02116', 310),
  client('9', 'Ida Ives', '', '', '', '', 75),
  client('10', 'Jan Jones', '4 Rue de la Paix', 'Paris', '', '75002', 990),
  client('11', 'Kim King', '2 River St', 'Lowell', 'MA', '01852', 220),
  client('11', 'Kim King', '2 River St', 'Lowell', 'MA', '01852', 220),
];

function client(clientId, clientName, street, city, state, zip, sales) {
  return { clientId, clientName, street, city, state, zip, sales };
}

import type {
  AddressPin,
  AddressPinScene,
  ZipPin,
  ZipPinScene,
} from '../../../src/common/maps/map-scene.ts';

/** Zip pins whose clients are numbered through, pin by pin. */
export function zipScene(pins: readonly ZipPin[]): ZipPinScene {
  return { kind: 'zip-pins', pins, pinOfClient: numberedThrough(pins) };
}

/** Address pins whose clients are numbered through, pin by pin. */
export function addressScene(pins: readonly AddressPin[]): AddressPinScene {
  return { kind: 'address-pins', pins, pinOfClient: numberedThrough(pins) };
}

function numberedThrough(pins: readonly { readonly clientCount: number }[]): Int32Array {
  return Int32Array.from(pins.flatMap(({ clientCount }, pin) => Array(clientCount).fill(pin)));
}

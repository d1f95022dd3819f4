import type { Disposable } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';

export const Contribution = Symbol('Contribution') as ServiceIdentifier<Contribution>;

/** A part of the plugin that fills something its manifest contributes. */
export interface Contribution {
  /** Called once, when everything is wired. Disposing the result takes the contribution back. */
  contribute(): Disposable;
}

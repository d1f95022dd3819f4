import {
  type Disposable,
  DisposableStore,
  Emitter,
  type Environment,
  type Event,
  type Theme,
  toDisposable,
} from '@mystratus/plugin-sdk';
import type { Region } from './regions.ts';

/** The account's time zone: the home studio is in Denver, wherever this browser is. */
export const ACCOUNT_TIME_ZONE = 'America/Denver';

/** What plugins may know about this host. Online means that the switch is on and the browser agrees. */
export class HostEnvironment implements Disposable {
  private readonly store = new DisposableStore();
  private readonly changes = this.store.add(new Emitter<Environment>());
  private snapshot: Environment;

  readonly onDidChange: Event<Environment> = this.changes.event;

  constructor(
    edition: string,
    theme: Theme,
    private isSwitchedOn: boolean,
    region: Region,
  ) {
    const { locale, currency, distanceUnit } = region;
    this.snapshot = {
      locale,
      timeZone: ACCOUNT_TIME_ZONE,
      currency,
      distanceUnit,
      theme,
      edition,
      isOnline: isSwitchedOn && navigator.onLine,
    };
    const followBrowser = () => this.updateOnline();
    for (const type of ['online', 'offline']) {
      window.addEventListener(type, followBrowser);
      this.store.add(toDisposable(() => window.removeEventListener(type, followBrowser)));
    }
  }

  get current(): Environment {
    return this.snapshot;
  }

  get isOnlineSwitchOn(): boolean {
    return this.isSwitchedOn;
  }

  switchOnline(isOn: boolean): void {
    this.isSwitchedOn = isOn;
    this.updateOnline();
  }

  setTheme(theme: Theme): void {
    this.update({ theme });
  }

  setRegion({ locale, currency, distanceUnit }: Region): void {
    this.update({ locale, currency, distanceUnit });
  }

  dispose(): void {
    this.store.dispose();
  }

  private updateOnline(): void {
    this.update({ isOnline: this.isSwitchedOn && navigator.onLine });
  }

  private update(change: Partial<Environment>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.changes.fire(this.snapshot);
  }
}

import {
  type Disposable,
  DisposableStore,
  Emitter,
  type Environment,
  type Event,
  type Theme,
  toDisposable,
} from '@mystratus/plugin-sdk';

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
  ) {
    this.snapshot = {
      locale: browserLocale(),
      timeZone: ACCOUNT_TIME_ZONE,
      currency: 'USD',
      distanceUnit: 'miles',
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

/** A browser without a desktop may call its language `en-US@posix`, which no formatter takes. */
function browserLocale(): string {
  try {
    return new Intl.Locale(navigator.language).toString();
  } catch {
    return new Intl.NumberFormat().resolvedOptions().locale;
  }
}

const CARD = '.pin-card:not(.tip)';

/** Takes the focus from the map into a card that the keyboard has opened, and back when the card is gone. */
export class PinCardFocus {
  private isInside = false;

  constructor(private readonly root: ParentNode & { readonly activeElement: Element | null }) {}

  /** Before the panel changes. */
  remember(): void {
    this.isInside = this.root.activeElement?.closest(CARD) != null;
  }

  /** After a card has opened, or has gone. */
  follow(isOpen: boolean): void {
    const map = this.root.querySelector<HTMLElement>('.map [tabindex="0"]');
    if (!isOpen && this.isInside) map?.focus();
    else if (isOpen && map?.matches(':focus-visible')) {
      this.root.querySelector<HTMLElement>(`${CARD} button.link`)?.focus();
    }
  }
}

/** Takes the focus into a card that opens, and back to what opened it when the card is gone. */
export class CardFocus {
  private opener: HTMLElement | undefined;
  private isInside = false;

  constructor(private readonly root: ParentNode & { readonly activeElement: Element | null }) {}

  /** Before the panel changes. */
  remember(opensCard: boolean): void {
    const focused = this.root.activeElement;
    const isInCard = focused?.closest('.card') != null;
    this.isInside = isInCard || focused === null;
    if (opensCard && !isInCard && focused instanceof HTMLElement) this.opener = focused;
  }

  /** After a card has opened. */
  enter(): void {
    const target =
      this.root.querySelector<HTMLElement>('.card [data-first-focus]') ??
      this.root.querySelector<HTMLElement>(
        '.card-body :is(input, select, textarea, button):not(:disabled)',
      ) ??
      this.root.querySelector<HTMLElement>('.card button');
    target?.focus();
  }

  /** After the card has gone; a focus that was somewhere else stays there. */
  leave(fallback: string): void {
    if (this.isInside) {
      const target = this.opener?.isConnected
        ? this.opener
        : this.root.querySelector<HTMLElement>(fallback);
      target?.focus();
    }
    this.opener = undefined;
  }
}

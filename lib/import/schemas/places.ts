/** Distinct strings, each with its index. */
export class Places {
  public readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  public placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

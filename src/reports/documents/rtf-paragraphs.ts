/** Builds an RTF document as HTML. The kind of a paragraph or row is known only at its end. */
export class Paragraphs {
  /** The current paragraph is in a table cell. */
  inTable = false;
  #text = '';
  #note = '';
  #out = '';
  #cell = '';
  #cells: string[] = [];
  #rows: string[] = [];
  #notes = '';

  put(markup: string, note: boolean): void {
    if (note) this.#note += markup;
    else this.#text += markup;
  }

  endParagraph(note: boolean): void {
    if (note) {
      this.#note += '<br>';
      return;
    }
    this.#cell += `<p>${this.#text}</p>`;
    this.#text = '';
    if (this.#note !== '') this.#notes += `<p>${this.#note}</p>`;
    this.#note = '';
    if (!this.inTable) this.#held();
  }

  #held(): void {
    if (this.#rows.length > 0 && this.#cell !== '<p></p>') this.#endTable();
    this.#out += this.#cell;
    this.#cell = '';
  }

  endCell(): void {
    this.#cells.push(this.#cell + this.#text);
    this.#cell = '';
    this.#text = '';
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push(`<tr>${this.#cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    this.#cells = [];
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#out += `<table>${this.#rows.join('')}</table>`;
    this.#rows = [];
  }

  html(): string {
    if (this.#cells.length > 0) this.endRow();
    this.#endTable();
    return `${this.#out}${this.#cell}<p>${this.#text}</p>${this.#notes}`;
  }
}

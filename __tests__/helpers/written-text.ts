/** Keeps what is written. */
export class WrittenText {
  text = "";
  readonly isTTY = false;

  write(text: string): void {
    this.text += text;
  }
}

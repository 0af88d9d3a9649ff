import { render } from "preact";
import type { Catalogue } from "../catalogue/model";
import { App } from "./app";
import { ask, Refused, takeToken, useToken } from "./session";
import "./style.css";

async function open(): Promise<void> {
  useToken(takeToken());
  try {
    const catalogue = await ask<Catalogue>("/api/catalogue", {});
    render(<App catalogue={catalogue} />, document.body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    render(
      <main class="closed">
        <h1>API Explorer</h1>
        <p role="alert">{error.message}</p>
        <p>{error.fix}</p>
      </main>,
      document.body,
    );
  }
}

void open();

import { useState } from "preact/hooks";
import { onlyListedOn } from "../../contract/vendor/dated";
import type { CheckAnswer } from "../api";
import type { Catalogue } from "../catalogue/model";
import { Parameter } from "./form/parameter";
import { PANELS } from "./panels";
import { link, useRoute } from "./route";
import { useAnswer } from "./use-answer";
import { useCall } from "./use-call";
import { VIEWS } from "./views";

/** The page. */
export function App({ catalogue }: { readonly catalogue: Catalogue }) {
  const [view = "call"] = useRoute();
  const other = VIEWS.find(({ id }) => id === view);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the call
      </a>
      <header>
        <h1>API Explorer</h1>
        <nav aria-label="Views">
          <a href={link("call")}>Call</a>
          {VIEWS.map(({ id, title }) => (
            <a key={id} href={link(id)}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {other ? <other.View catalogue={catalogue} /> : <CallView catalogue={catalogue} />}
      </main>
    </>
  );
}

function CallView({ catalogue }: { readonly catalogue: Catalogue }) {
  const state = useCall(catalogue);
  const { call } = state;
  const [panel, setPanel] = useState(PANELS[0]);
  const { answer: check } = useAnswer<CheckAnswer>("/api/check", call);
  const operation = catalogue.operations.find(({ id }) => id === call.operation);
  if (!operation || !panel) return null;
  const said = (entries: readonly { parameter: string; message: string }[] = [], name: string): string[] =>
    entries.filter(({ parameter }) => parameter === name).map(({ message }) => message);
  return (
    <>
      <section aria-label="Parameters">
        {onlyListedOn(operation.fields, call.revision).map((field) => (
          <Parameter
            key={field.name}
            field={field}
            value={call.parameters[field.name]}
            refusals={said(check?.refusals, field.name)}
            notes={said(check?.notes, field.name)}
            onChange={(value) => state.setParameter(field.name, value)}
          />
        ))}
      </section>
      <section aria-label="The call">
        <div role="tablist">
          {PANELS.map((one) => (
            <button type="button" role="tab" key={one.id} aria-selected={one === panel} onClick={() => setPanel(one)}>
              {one.title}
            </button>
          ))}
        </div>
        <panel.View call={call} operation={operation} check={check} catalogue={catalogue} />
      </section>
    </>
  );
}

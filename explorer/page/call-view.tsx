import { useEffect, useState } from "preact/hooks";
import { onlyListedOn } from "../../contract/vendor/dated";
import type { CheckAnswer } from "../api";
import type { Catalogue } from "../catalogue/model";
import { Parameter } from "./form/parameter";
import { Profiles } from "./form/profiles";
import { TestUsers } from "./form/test-users";
import { ANSWER, PANELS } from "./panels";
import { Tabs } from "./parts/tabs";
import { Rail } from "./rail";
import { SendBar } from "./send-bar";
import { useAnswer } from "./use-answer";
import type { CallState } from "./use-call";
import type { Sending } from "./use-sending";

interface CallViewProps {
  readonly catalogue: Catalogue;
  readonly state: CallState;
  readonly sending: Sending;
}

type Said = readonly { readonly parameter: string; readonly message: string }[];

/** What is sent to be checked: that there is a picture is enough. */
const LONGEST_CHECKED = 100;

function shortened(call: CallState["call"]): CallState["call"] {
  const pictures = Object.entries(call.parameters).map(([name, value]) => [
    name,
    /^compareimage$/i.test(name) && typeof value === "string" ? value.slice(0, LONGEST_CHECKED) : value,
  ]);
  return { ...call, parameters: Object.fromEntries(pictures) };
}

/** The call: what is called, with which parameters, and what is to be seen of it. */
export function CallView({ catalogue, state, sending }: CallViewProps) {
  const { call } = state;
  const [panel, setPanel] = useState(PANELS[0]);
  const { answer: check } = useAnswer<CheckAnswer>("/api/check", shortened(call));
  useEffect(() => {
    if (sending.sent.length > 0) setPanel(ANSWER);
  }, [sending.sent]);
  const operation = catalogue.operations.find(({ id }) => id === call.operation);
  if (!operation) return null;
  const fields = onlyListedOn(operation.fields, call.revision);
  const names = fields.map(({ name }) => name);
  const said = (entries: Said = [], name: string): string[] =>
    entries.filter(({ parameter }) => parameter === name).map(({ message }) => message);
  const strangers = (check?.refusals ?? []).filter(({ parameter }) => !names.includes(parameter));
  return (
    <div class="call">
      <Rail catalogue={catalogue} state={state} />
      <section class="form" aria-labelledby="operation">
        <h2 id="operation">{operation.title}</h2>
        <p class="lead">
          {operation.summary} <span class="source">{operation.source}</span>
        </p>
        {operation.id === "ApplySdkVerificationToken" && <Profiles catalogue={catalogue} state={state} />}
        <TestUsers catalogue={catalogue} state={state} />
        <div aria-live="polite">
          {strangers.map(({ parameter, message }) => (
            <p class="refusal" key={parameter + message}>
              {parameter !== "" && <code>{parameter}</code>} {message}
            </p>
          ))}
        </div>
        {fields.length === 0 && <p class="note">There is nothing to enter.</p>}
        {fields.map((field) => (
          <Parameter
            key={field.name}
            field={field}
            value={call.parameters[field.name]}
            revision={call.revision}
            refusals={said(check?.refusals, field.name)}
            notes={said(check?.notes, field.name)}
            onChange={(value) => state.setParameter(field.name, value)}
          />
        ))}
      </section>
      <section class="side" aria-label="The call">
        <SendBar {...{ catalogue, state, sending, check, operation }} />
        <Tabs label="About the call" tabs={PANELS} chosen={panel} onChoose={setPanel}>
          <panel.View {...state} {...{ operation, check, catalogue, sending }} />
        </Tabs>
      </section>
    </div>
  );
}

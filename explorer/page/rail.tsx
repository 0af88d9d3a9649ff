import { onlyListedOn } from "../../contract/vendor/dated";
import type { Catalogue, OperationModel } from "../catalogue/model";
import { link } from "./route";
import type { CallState } from "./use-call";

const GROUPS = { faceid: "faceid", endpoint: "The endpoint" } as const;

interface RailProps {
  readonly catalogue: Catalogue;
  readonly state: CallState;
}

/** What is called, by which revision of the contract, and where. */
export function Rail({ catalogue, state }: RailProps) {
  const { call } = state;
  const { operations, revisions } = catalogue;
  const regions = onlyListedOn(catalogue.regions, call.revision);
  const isNewest = (date: string): boolean => date === revisions.at(-1)?.date;
  return (
    <div class="rail">
      <nav aria-label="Operations">
        {(Object.keys(GROUPS) as OperationModel["owner"][]).map((owner) => (
          <div key={owner}>
            <h3>{GROUPS[owner]}</h3>
            <ul>
              {operations
                .filter((operation) => operation.owner === owner)
                .map(({ id, title }) => (
                  <li key={id}>
                    <a href={link("call", id)} aria-current={id === call.operation ? "true" : undefined}>
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <p class="pick">
        <label for="revision">Revision</label>
        <select
          id="revision"
          value={call.revision}
          onChange={({ currentTarget }) => {
            const chosen = revisions.find(({ date }) => date === currentTarget.value);
            if (chosen) state.setRevision(chosen.date);
          }}
        >
          {revisions.map(({ date }) => (
            <option key={date} value={date}>
              {date}
              {isNewest(date) && " (newest)"}
            </option>
          ))}
        </select>
      </p>
      <p class="pick">
        <label for="region">Region</label>
        <select
          id="region"
          value={call.region}
          onChange={({ currentTarget }) => {
            const chosen = regions.find(({ name }) => name === currentTarget.value);
            if (chosen) state.setRegion(chosen.name);
          }}
        >
          {regions.map(({ name, title }) => (
            <option key={name} value={name}>
              {name} · {title}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

import { useEffect } from "preact/hooks";
import type { Catalogue } from "../../catalogue/model";
import { type Entry, KINDS, type Kind } from "../../search/entry";
import { link } from "../route";

/** A fact that takes a line of its own. Characters. */
const LONG = 40;

const anchor = ({ kind, id }: Pick<Entry, "kind" | "id">): string => `${kind}/${id}`;

/** Everything that the search finds, to be read. */
export function ReferenceView({
  catalogue,
  path,
}: {
  readonly catalogue: Catalogue;
  readonly path: readonly string[];
}) {
  const [kind, id] = path;
  const shown: Kind = Object.hasOwn(KINDS, kind ?? "") ? (kind as Kind) : "codes";
  useEffect(() => {
    const entry = id === undefined ? null : document.getElementById(`${shown}/${id}`);
    entry?.scrollIntoView({ block: "center" });
    entry?.focus();
  }, [shown, id]);
  return (
    <div class="reference">
      <nav aria-label="Kinds">
        <ul>
          {(Object.keys(KINDS) as Kind[]).map((one) => (
            <li key={one}>
              <a href={link("reference", one)} aria-current={one === shown ? "page" : undefined}>
                {KINDS[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="kind">
        <h2 id="kind">{KINDS[shown]}</h2>
        {catalogue.entries
          .filter((entry) => entry.kind === shown)
          .map((entry) => (
            <article key={entry.id} id={anchor(entry)} tabIndex={-1} class={entry.id === id ? "found" : ""}>
              <h3>
                <a href={link("reference", shown, entry.id)}>
                  <code>{entry.title}</code>
                </a>
              </h3>
              <p>{entry.text}</p>
              <dl class="facts">
                {entry.details.map(([label, value]) => (
                  <div key={label} class={value.length > LONG ? "wide" : ""}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </article>
          ))}
      </section>
    </div>
  );
}

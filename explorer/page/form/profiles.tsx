import { describePeriods, listedOn } from "../../../contract/vendor/dated";
import type { Catalogue, ProfileModel } from "../../catalogue/model";
import type { CallState } from "../use-call";

interface ProfilesProps {
  readonly catalogue: Catalogue;
  readonly state: CallState;
}

/** Every profile, one click away; one that the revision does not list stays to be tried. */
export function Profiles({ catalogue, state }: ProfilesProps) {
  const { call, setParameters, setRevision } = state;
  const { profiles, revisions } = catalogue;
  const chosen = profiles.find(({ name }) => name === call.parameters["IdCardType"]);
  const missing = chosen && !listedOn(chosen, call.revision) ? chosen : undefined;
  const lister = revisions.findLast(({ date }) => missing && listedOn(missing, date))?.date;
  const fill = ({ parameters }: ProfileModel): void => {
    const { Extra } = call.parameters;
    setParameters({ ...parameters, ...(Extra !== undefined && { Extra }) });
  };
  return (
    <fieldset class="profiles">
      <legend>Profile</legend>
      <div class="chips">
        {profiles.map((profile) => (
          <button
            type="button"
            key={profile.name}
            aria-pressed={profile === chosen}
            class={listedOn(profile, call.revision) ? "chip" : "chip unlisted"}
            onClick={() => fill(profile)}
          >
            {profile.name}
          </button>
        ))}
      </div>
      {chosen && (
        <p class="about" aria-live="polite">
          {chosen.title}
          {missing && `. Listed ${describePeriods(missing)}, so not in ${call.revision}.`}{" "}
          {lister && (
            <button type="button" class="quiet" onClick={() => setRevision(lister)}>
              Take revision {lister}
            </button>
          )}
        </p>
      )}
    </fieldset>
  );
}

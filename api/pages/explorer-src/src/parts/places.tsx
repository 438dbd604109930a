// Where it happened: places of entries on a plain map of our own, since no map may be fetched from anywhere.
import { CITIES, OUTLINE } from "../draw/outline";
import { LANGUAGES, accountName, language, many, t } from "../texts/language";
import { choose } from "../view/actions";
import type { EntryFragment, Thing } from "../view/model";
import { onPage, view } from "../view/state";

const [WEST, EAST, SOUTH, NORTH] = [46, 88, 40.2, 56];
const WIDE = 900;
const SQUEEZED = Math.cos((48 * Math.PI) / 180); // a degree of longitude beside one of latitude, in the middle
const SCALE = WIDE / ((EAST - WEST) * SQUEEZED);
const HIGH = (NORTH - SOUTH) * SCALE;
const x = (east: number): number => (east - WEST) * SQUEEZED * SCALE;
const y = (north: number): number => (NORTH - north) * SCALE;
const BORDER = OUTLINE.split(" ")
  .map((point) => point.split(",").map(Number))
  .map(([east = 0, north = 0]) => `${x(east).toFixed(1)},${y(north).toFixed(1)}`)
  .join(" ");

interface Spot {
  readonly place: NonNullable<EntryFragment["place"]>;
  readonly held: { readonly thing: Thing; readonly entry: EntryFragment }[];
}

function spots(): Spot[] {
  const found = new Map<string, Spot>();
  for (const thing of onPage.value.things)
    for (const entry of view.value.entries.get(thing.id) ?? []) {
      if (!entry.place) continue;
      const key = `${entry.place.latitude} ${entry.place.longitude}`;
      const spot = found.get(key) ?? { place: entry.place, held: [] };
      spot.held.push({ thing, entry });
      found.set(key, spot);
    }
  return [...found.values()];
}

export function Places() {
  const found = spots();
  const column = LANGUAGES.indexOf(language.value);
  return (
    <div class="map scrolls" tabIndex={0} role="region" aria-label={t("tabMap")}>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={`${t("tabMap")}: ${many("places", found.length)}`}>
        <polygon class="land" points={BORDER} />
        {CITIES.map((city) => (
          <g key={city[2]} class="city">
            <circle cx={x(city[3])} cy={y(city[4])} r={2} />
            <text x={x(city[3]) + 5} y={y(city[4]) + 4}>{city[column === 0 ? 0 : column === 1 ? 1 : 2]}</text>
          </g>
        ))}
        {found.map(({ place, held }) => (
          <circle
            key={`${place.latitude} ${place.longitude}`} class="spot"
            cx={x(place.longitude)} cy={y(place.latitude)} r={5 + Math.min(10, 2 * Math.sqrt(held.length))}
          >
            <title>{place.description}</title>
          </circle>
        ))}
      </svg>
      {found.length === 0 ? <p class="empty">{t("noPlaces")}</p> : (
        <ul class="plain places">
          {found.flatMap(({ place, held }) =>
            held.map(({ thing, entry }) => (
              <li key={`${thing.id} ${entry.id}`}>
                <b>{place.description}</b>{" "}
                <button type="button" class="link" onClick={() => choose(thing.id)}>{thing.label}</button>
                <small>{`${accountName(entry.account)}, ${entry.number}, ${entry.validFrom}`}</small>
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  );
}

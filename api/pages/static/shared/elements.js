// Elements made of parts. Text is only ever text: nothing that the registry says becomes markup.
const SVG = "http://www.w3.org/2000/svg";

const filled = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined));
  return element;
};

/** An element of HTML. */
export const h = (name, attributes = {}, ...children) => filled(document.createElement(name), attributes, children);

/** An element of SVG. */
export const s = (name, attributes = {}, ...children) =>
  filled(document.createElementNS(SVG, name), attributes, children);

const numbers = new Intl.NumberFormat("en");
/** A number as people read it. */
export const count = (number) => numbers.format(number);
/** A share in whole percent; one that is nearly all or nearly nothing does not become all or nothing. */
export const percent = (part, whole) => {
  if (whole === 0) return "–";
  const share = (100 * part) / whole;
  return `${share > 0 && share < 1 ? "<1" : share > 99 && share < 100 ? ">99" : Math.round(share)}\u00a0%`;
};

// Search and filters, links that open what they lead to, and failures opened for printing. The report reads without it.
(() => {
  "use strict";

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // What a row can be found by: a table row's whole text; of a scenario its name, id, operations and requirements,
  // for the exchanges of a large report are too much to search at each key.
  const findable = (row) =>
    (row.matches("details") ? row.querySelector("summary").textContent + row.querySelector(".m").textContent : row.textContent)
      .toLowerCase();

  const narrow = (form, rows, groups, noun) => {
    const wanted = form.elements.search.value.trim().toLowerCase();
    const words = new Set([...form.querySelectorAll(":checked")].map((box) => box.value));
    let left = 0;
    for (const row of rows) {
      row.text ??= findable(row.element);
      row.element.hidden = !(words.has(row.word) && row.text.includes(wanted));
      left += row.element.hidden ? 0 : 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-w]:not([hidden])");
    form.querySelector("output").textContent = `${left} of ${rows.length} ${noun} shown`;
  };

  const choices = (rows) => {
    const counts = new Map();
    for (const { word } of rows) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].map(([word, count]) =>
      make("label", {}, make("input", { type: "checkbox", value: word, defaultChecked: true }), ` ${word} (${count})`));
  };

  const addFilter = (list) => {
    const noun = list.dataset.filter;
    const rows = [...list.querySelectorAll("[data-w]")].map((element) => ({ element, word: element.dataset.w }));
    const groups = list.querySelectorAll(".g");
    const form = make("form", { className: "filter", ariaLabel: `Narrow the ${noun} of ${list.dataset.of}` },
      make("label", {}, `Search ${noun}`, make("input", { type: "search", name: "search", autocomplete: "off" })),
      make("fieldset", {}, make("legend", {}, "Show"), ...choices(rows)),
      make("output", { ariaLive: "polite" }));
    const update = () => narrow(form, rows, groups, noun);
    form.addEventListener("input", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(update));
    list.before(form);
    list.filter = form;
    form.querySelector("output").textContent = `${rows.length} of ${rows.length} ${noun} shown`;
  };

  // A link may lead into something closed or filtered out.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) target.closest("[data-filter]")?.filter.reset();
    for (let element = target; element; element = element.parentElement) if (element.matches("details")) element.open = true;
    setTimeout(() => {
      target.scrollIntoView();
      if (target.matches("details")) target.querySelector("summary").focus({ preventScroll: true });
    });
  };

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".f:not([open]), .f details:not([open]), .box:not([open])")];
    for (const element of opened) element.open = true;
  });
  addEventListener("afterprint", () => { for (const element of opened) element.open = false; });

  document.querySelectorAll("[data-filter]").forEach(addFilter);
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    // The same link a second time changes no hash.
    const link = event.target.closest?.("a[href^='#']");
    if (link && link.hash === location.hash) reveal();
  });
  reveal();
})();

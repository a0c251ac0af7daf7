// Keys for the desk: everything here can be done without them. No page needs this file.
"use strict";
document.documentElement.classList.add("scripted");

const typing = (target) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");

// The marked words as field:start:end, counted in characters as the server counts them.
function marked() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const ends = [...document.querySelectorAll("#message [data-start]")].filter((piece) => range.intersectsNode(piece));
  if (!ends.length) return null;
  const field = ends[0].closest("[data-field]").dataset.field;
  const inside = ends.filter((piece) => piece.closest("[data-field]").dataset.field === field);
  const offset = (piece, node, at) =>
    Number(piece.dataset.start) + (piece.contains(node) && node.nodeType === Node.TEXT_NODE
      ? [...node.data.slice(0, at)].length : null);
  const first = inside[0], last = inside[inside.length - 1];
  const start = first.contains(range.startContainer) && range.startContainer.nodeType === Node.TEXT_NODE
    ? offset(first, range.startContainer, range.startOffset) : Number(first.dataset.start);
  const end = last.contains(range.endContainer) && range.endContainer.nodeType === Node.TEXT_NODE
    ? offset(last, range.endContainer, range.endOffset)
    : Number(last.dataset.start) + [...last.textContent].length;
  return start < end ? { place: `${field}:${start}:${end}`, words: selection.toString().trim() } : null;
}

function put(select, span) {
  let option = select.querySelector("option[data-marked]");
  if (!option) {
    option = document.createElement("option");
    option.dataset.marked = "";
    select.append(option);
  }
  option.value = span.place;
  option.textContent = `marked: “${span.words.length > 60 ? span.words.slice(0, 59) + "…" : span.words}”`;
  select.value = span.place;
}

let last = null;
document.addEventListener("selectionchange", () => { last = marked() || last; });

document.addEventListener("change", (event) => {
  const box = event.target;
  const span = marked() || last;  // the browser may tell of a selection only after the key
  if (box.type !== "checkbox" || !box.checked || !span) return;
  put(box.closest(".code").querySelector("select[name^='where.']"), span);
  getSelection().removeAllRanges();
  last = null;
});

function help() {
  const known = document.querySelector("dialog");
  if (known) { known.open ? known.close() : known.showModal(); return; }
  const box = document.createElement("dialog");
  const title = document.createElement("h2");
  title.textContent = "Keys on this page";
  const list = document.createElement("dl");
  for (const keyed of document.querySelectorAll("[data-key]")) {
    const key = document.createElement("dt"), what = document.createElement("dd");
    const kbd = document.createElement("kbd");
    kbd.textContent = keyed.dataset.key === "Enter" ? "⏎" : keyed.dataset.key;
    key.append(kbd);
    const said = (keyed.closest("label") || keyed).cloneNode(true);
    said.querySelectorAll("kbd, input").forEach((part) => part.remove());
    what.textContent = said.textContent.trim();
    list.append(key, what);
  }
  const close = document.createElement("form");
  close.method = "dialog";
  const button = document.createElement("button");
  button.textContent = "Close";
  close.append(button);
  box.append(title, list, close);
  document.body.append(box);
  box.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "?") { help(); event.preventDefault(); return; }
  if (event.key === "Enter" && event.target.closest("a, button, summary, input")) {
    if (!event.target.matches("input[type=checkbox]")) return;
  }
  const keyed = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key);
  if (!keyed) return;
  event.preventDefault();
  keyed.focus({ preventScroll: keyed.tagName === "BUTTON" });
  keyed.click();
});

/**
 * A document with tables, in Typst. What it shows comes as JSON in `sys.inputs.data` (`TableDocument`) and is set as text:
 * nothing of it is ever read as markup. Columns of text share the room that the figures leave; heads come back on every page.
 */
export const TABLE_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#0f2f3a")
#let soft = rgb("#55606a")
#let rule = rgb("#d9d4c7")
#let ltr-only(s) = box(text(dir: ltr, s))
#let figures = ("money", "percent", "count")
#let at-end(kind) = figures.contains(kind)

#set document(title: d.title)
#set text(
  font: ("IBM Plex Sans", "IBM Plex Sans Arabic"), size: 8pt, lang: d.language, fill: ink,
  dir: if d.isRightToLeft { rtl } else { ltr }, hyphenate: false,
)
#set par(leading: 0.5em, justify: false)
#set page(
  paper: "a4", flipped: d.isLandscape, margin: (x: 14mm, top: 20mm, bottom: 16mm),
  header: block(width: 100%, stroke: (bottom: 0.5pt + rule), inset: (bottom: 4pt), grid(
    columns: (1fr, auto), text(weight: 600, d.title), text(fill: soft, d.cutOff),
  )),
  footer: context text(fill: soft, grid(
    columns: (1fr, auto), d.foot,
    d.pageWords.at(0) + ltr-only(str(counter(page).get().first())) + d.pageWords.at(1)
      + ltr-only(str(counter(page).final().first())) + d.pageWords.at(2),
  )),
)

#block(below: 9pt, text(size: 15pt, weight: 600, d.title))
#for line in d.lines [
  #block(above: 4pt, below: 0pt, text(fill: soft, line))
]
#v(8pt)

#let shown(kind, value) = if value == none { [] } else if kind == "text" or kind == "date" { value } else { ltr-only(value) }
#let cells(columns, values, weight) = columns.zip(values).map(((column, value)) => table.cell(
  align: if at-end(column.kind) { right } else { start },
  text(weight: weight, shown(column.kind, value)),
))
#if d.groups.len() == 0 {
  text(fill: soft, d.empty)
}
#if d.groups.len() > 0 {
  table(
    columns: d.columns.map(column => if column.share > 0 { column.share * 1fr } else { auto }),
    stroke: (x, y) => (bottom: 0.4pt + rule),
    inset: (x: 3pt, y: 3pt),
    table.header(repeat: true, ..d.columns.map(column => table.cell(
      fill: ink, align: bottom + if at-end(column.kind) { right } else { start },
      text(fill: white, weight: 600, column.head),
    ))),
    ..d.groups.map(group => (
      ..if group.title == none { () } else {
        (table.cell(colspan: d.columns.len(), fill: rgb("#f4f1ea"), text(weight: 600, group.title)),)
      },
      ..group.rows.map(row => cells(d.columns, row, 400)).flatten(),
      ..if group.sum == none { () } else { cells(d.columns, group.sum, 600) },
    )).flatten(),
  )
}
#for note in d.notes [
  #block(above: 6pt, below: 0pt, text(fill: soft, note))
]
`;

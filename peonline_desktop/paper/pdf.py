"""Writes a document as PDF (A4, embedded fonts), whole or not at all.

reportlab is imported when first needed. Must not know what the document is about.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from peonline_desktop import shipped
from peonline_desktop.disk.writing import replacing
from peonline_desktop.domain.document import Document, Section, Table
from peonline_desktop.domain.errors import WrongUse

_REGULAR, _BOLD = "DejaVuSans", "DejaVuSans-Bold"
_MARGIN, _FOOT, _FRAME = 48, 30, 6  # points; reportlab's frame has this padding
_LINE, _MUTED, _SHADE = "#D5DAE1", "#566273", "#F6F7F9"


class PdfWriter:
    """Writes PDF files."""

    def write(self, path: Path, document: Document) -> None:
        """Write *document* to *path*; raises WrongUse when it cannot be written."""
        try:
            with replacing(path) as file:
                _Layout(document).build(file)
        except OSError as error:
            raise WrongUse("file_not_written", path=str(path)) from error


class _Layout:
    """One document on its pages."""

    def __init__(self, document: Document) -> None:
        from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415  # 0.2 s
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415  # as above
        from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415  # as above

        for name in (_REGULAR, _BOLD):
            pdfmetrics.registerFont(TTFont(name, str(shipped.path(f"fonts/{name}.ttf"))))
        self._document = document
        text = ParagraphStyle("text", fontName=_REGULAR, fontSize=9, leading=12.5, spaceAfter=5)
        self._styles = {
            "text": text,
            "title": ParagraphStyle(
                "title", text, fontName=_BOLD, fontSize=16, leading=20, spaceAfter=12
            ),
            "heading": ParagraphStyle(
                "heading", text, fontName=_BOLD, fontSize=11, spaceBefore=14, keepWithNext=1
            ),
            "cell": ParagraphStyle("cell", text, fontSize=8, leading=10.5, spaceAfter=0),
            "label": ParagraphStyle("label", text, textColor=_MUTED, spaceAfter=0),
            "fact": ParagraphStyle("fact", text, spaceAfter=0),
            "caption": ParagraphStyle(
                "caption", text, textColor=_MUTED, fontSize=8, spaceBefore=4, keepWithNext=1
            ),
            "exact": ParagraphStyle(
                "exact",
                text,
                fontSize=7.5,
                leading=10,
                wordWrap="CJK",  # breaks anywhere: a hash or XML has no spaces
                backColor=_SHADE,
                borderPadding=4,
                leftIndent=4,
                rightIndent=4,
                spaceAfter=8,
            ),
        }

    def build(self, file: BinaryIO) -> None:
        """Lay everything out and write it into *file*."""
        from reportlab.lib.pagesizes import A4  # noqa: PLC0415  # as above
        from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415  # as above

        pages = SimpleDocTemplate(
            file,
            pagesize=A4,
            leftMargin=_MARGIN,
            rightMargin=_MARGIN,
            topMargin=_MARGIN,
            bottomMargin=_MARGIN,
            title=self._document.title,
            lang=self._document.language,
        )
        flow = self._flow(pages.width - 2 * _FRAME)
        pages.build(list(flow), canvasmaker=self._canvas())

    def _flow(self, width: float) -> Iterator[Any]:
        yield self._paragraph("title", self._document.title)
        for section in self._document.sections:
            yield from self._section(section, width)

    def _section(self, section: Section, width: float) -> Iterator[Any]:
        if section.title:
            yield self._paragraph("heading", section.title)
        if section.facts:
            yield self._facts(section, width)
        for text in section.paragraphs:
            yield self._paragraph("text", text)
        if section.table:
            yield self._table(section.table, width)
        for caption, text in section.exact:
            yield self._paragraph("caption", caption)
            yield self._paragraph("exact", text)

    def _paragraph(self, style: str, text: str) -> Any:
        from reportlab.platypus import Paragraph  # noqa: PLC0415  # as above

        return Paragraph(escape(text).replace("\n", "<br/>"), self._styles[style])

    def _facts(self, section: Section, width: float) -> Any:
        from reportlab.platypus import LongTable  # noqa: PLC0415  # as above

        cells = [
            [self._paragraph("label", label), self._paragraph("fact", value)]
            for label, value in section.facts
        ]
        style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
        ]
        columns = [0.27 * width, 0.73 * width]
        return LongTable(cells, colWidths=columns, style=style, spaceAfter=6)

    def _table(self, table: Table, width: float) -> Any:
        from reportlab.platypus import LongTable  # noqa: PLC0415  # as above

        rows = [table.header, *table.rows]
        cells = [[self._paragraph("cell", cell) for cell in row] for row in rows]
        style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ]
        parts = sum(table.widths)
        columns = [width * each / parts for each in table.widths]
        return LongTable(cells, colWidths=columns, repeatRows=1, style=style, spaceAfter=8)

    def _canvas(self) -> type:
        """A canvas that knows, when a page is drawn, how many there are."""
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # as above

        document = self._document

        class Numbered(Canvas):  # type: ignore[misc]  # reportlab has no types
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                super().__init__(*args, **kwargs)
                self._pages: list[dict[str, Any]] = []

            def showPage(self) -> None:  # noqa: N802  # reportlab's name
                self._pages.append(dict(self.__dict__))
                self._startPage()

            def save(self) -> None:
                count = len(self._pages)
                for number, page in enumerate(self._pages, start=1):
                    self.__dict__.update(page)
                    self._foot(document.page.format(page=number, pages=count))
                    super().showPage()
                super().save()

            def _foot(self, number: str) -> None:
                self.setFont(_REGULAR, 7)
                self.setFillColor(_MUTED)
                self.drawString(_MARGIN + _FRAME, _FOOT, document.footer)
                self.drawRightString(self._pagesize[0] - _MARGIN - _FRAME, _FOOT, number)

        return Numbered

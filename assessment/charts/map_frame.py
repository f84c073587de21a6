"""What every map of Vega-Lite shares: its size, the size of its words and dots in points, and the finished picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.charts.drawing import LEADING, Spec, Width, draw
from assessment.charts.map_text import least_plot, lettering
from assessment.charts.placing import Lettering
from assessment.charts.theme import Theme


@dataclass(frozen=True, slots=True)
class Frame:
    """A map to be drawn; ``height`` of the plot, px. It looks best about as wide as high."""

    theme: Theme
    width: Width
    height: int

    @property
    def letters(self) -> Lettering:
        """Text in points of the map."""
        return lettering(self.theme, self.width, least_plot(self.theme, self.width), self.height)

    def points(self, px: float) -> tuple[float, float]:
        """So many px across and up, in points, where the map is narrowest."""
        return 100 * px / least_plot(self.theme, self.width), 100 * px / self.height

    def picture(self, layers: Sequence[Spec], alt: str, title: str | None) -> Spec:
        """The map with these layers; ``title`` makes it complete in itself."""
        return draw(
            layers,
            theme=self.theme,
            width=self.width,
            height=self.height,
            description=alt,
            title=title,
            padding=(2, round(self.theme.label * LEADING) + 8, self.theme.dot + 4, 6),
        )

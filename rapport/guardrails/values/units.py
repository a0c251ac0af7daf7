"""Units of quantities: how they are said, the unit they are told in, and how much of it one is."""

import re
from collections.abc import Iterable
from typing import Final

_TABLE: Final = """
m: mm millimetre millimeter=.001; cm centimetre centimeter=.01; m metre meter=1; km kilometre kilometer=1000
m: inch inches in=.0254; ft foot feet=.3048; yd yard=.9144; mile mi=1609.344; nm nanometre nanometer=.000000001
m: micron µm μm um micrometre micrometer=.000001; nautical_mile=1852; light_year light-year=9460730472580800
m2: m2 sqm sq_m sq._m square_metre square_meter=1; cm2 sq_cm square_centimetre square_centimeter=.0001
m2: km2 sq_km square_kilometre square_kilometer=1000000; ft2 sq_ft sqft sq._ft square_foot square_feet=.09290304
m2: acre=4046.8564224; hectare ha=10000; square_mile sq_mi sq_mile=2589988.110336
m2: square_yard sq_yd=.83612736; square_inch sq_in=.00064516
m3: m3 cubic_metre cubic_meter=1; cubic_foot cubic_feet cu_ft ft3=.028316846592
m3: cm3 cubic_centimetre cubic_centimeter cc=.000001
g: mg milligram milligramme=.001; mcg µg μg microgram=.000001; g gram gramme gm=1
g: kg kilo kilogram kilogramme kilos=1000
g: oz ounce=28.349523; lb lbs=453.59237; stone=6350.29318; tonne ton metric_ton metric_tonne=1000000; carat=.2
l: ml millilitre milliliter=.001; cl centilitre centiliter=.01; dl decilitre deciliter=.1; l litre liter ltr=1
l: pint pt=.56826125; gallon gal=4.54609; fl_oz fl._oz fluid_ounce=.028413; quart=1.1365225; cup=.25
l: tbsp tablespoon=.015; tsp teaspoon=.005
B: byte=1; kb kilobyte=1000; mb megabyte=1000000; gb gigabyte gig=1000000000; tb terabyte=1000000000000
B: pb petabyte=1000000000000000
B: kib=1024; mib=1048576; gib=1073741824; tib=1099511627776
bit: bit=1
bit/s: kbps kbit/s=1000; mbps mbit/s mb/s megabit_per_second megabits_per_second=1000000; gbps gbit/s gb/s=1000000000
W: w watt=1; kw kilowatt=1000; megawatt=1000000; hp bhp horsepower=745.699872; ps=735.49875
Wh: wh watt-hour watt_hour=1; kwh kilowatt-hour kilowatt_hour=1000; mwh=1000000
J: joule=1; kj kilojoule=1000
Ah: mah milliamp_hour=.001; ah amp_hour=1
A: amp ampere=1; milliamp=.001
V: v volt=1; mv millivolt=.001; kv=1000
ohm: ohm ω=1
Hz: hz hertz=1; khz kilohertz=1000; mhz megahertz=1000000; ghz gigahertz=1000000000
px: px pixel=1; mp megapixel mpx mpix=1000000
ppi: ppi pixels_per_inch=1
dpi: dpi dots_per_inch=1
fps: fps frames_per_second=1
rpm: rpm revolutions_per_minute=1
kcal: kcal calorie cal kilocalorie=1
cd/m2: nit=1
lm: lumen lm=1
lx: lux=1
dB: db decibel dba=1
bar: bar=1
psi: psi=1
Pa: pascal hpa=1
N: newton=1
Nm: newton_metre=1
tog: tog=1
gsm: gsm=1
denier: denier=1
°C: °c degrees_celsius degree_celsius degrees_centigrade degrees_c celsius º_c ºc=1
°F: °f degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit=1
°: ° degree=1
K: kelvin=1
mph: mph miles_per_hour miles_an_hour=1
km/h: km/h kph kmh km_per_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour=1
km/h: m/s metres_per_second meters_per_second=3.6; knot=1.852
Y: year-old year_old years_old years_of_age yr_old yrs_old=1
MO: month-old month_old months_old=1
"""
UNITS: Final[dict[str, tuple[str, str]]] = {
    name.replace("_", " "): (base, size)
    for line in _TABLE.strip().splitlines()
    for base, _, rest in [line.partition(": ")]
    for group in rest.split("; ")
    for names, _, size in [group.rpartition("=")]
    for name in names.split()
}
"""By lower-case name: the base unit and how much of it one is."""

_COUNTED: Final = frozenset(["lb", "nit", "amp", "ton", "bit", "tog", "gig", "cup", "bar"])
"""Short names that have a plural."""


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


SIGNS: Final = frozenset(
    ["v", "w", "l", "g", "m", "in", "pt", "ps", "mi", "cal", "gal", "bar", "bit", "cup", "ha", "nm", "stone"]
)
"""Names that a number in words does not go with, or that are words of another sense."""
UNIT: Final = re.compile(
    r"\s?-?(?:(?P<unit>"
    + _any(u for u in UNITS if len(u) > 3 or u in _COUNTED)
    + r")(?:e?s)?|(?P<sign>"
    + _any(u for u in UNITS if len(u) < 4)
    + r"))(?![\w]|'[a-z])"
    r"|(?P<inch>\"|'')(?![\w\"])"
)

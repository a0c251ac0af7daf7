"""Settings, from the environment (`RAPPORT_…`). Only entry points read them."""

from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that can be set. Lists are divided by commas."""

    model_config = SettingsConfigDict(env_prefix="RAPPORT_", extra="ignore", hide_input_in_errors=True)

    database_url: str = Field("sqlite:///rapport.db", description="`sqlite:///file.db` or `postgresql://…`")
    packs: Annotated[tuple[Path, ...], NoDecode] = Field(
        (Path("packs/gifts"),), description="folders of the packs to serve"
    )
    model: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="a litellm model name, or `twin/honest`, `twin/careless`, `twin/obedient`; more names are "
        "fallbacks, tried in order; empty: approved templates serve",
    )  # fmt: skip
    judge_model: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="who a pack's judges are, named as `model` is (or `twin/judge`); empty: the model that writes",
    )  # fmt: skip
    model_api_base: str | None = Field(None, description="address of an OpenAI-compatible server")
    model_api_key: SecretStr | None = Field(
        None, description="the provider's key; the provider's own variable works too"
    )
    model_deadline_seconds: float = Field(30.0, gt=0, le=600, description="wall clock for one answer, retries included")
    model_max_bytes: int = Field(200_000, ge=1_000, description="the largest answer that is read")
    repairs: int = Field(2, ge=0, le=5, description="how often a failed draft may be repaired")
    as_of: AwareDatetime | None = Field(
        None, description="a fixed clock for demos and evals, e.g. 2011-12-10T10:00:00Z"
    )
    evals: Path = Field(Path(".rapport/evals"), description="folder that records of eval runs are kept in")
    host: str = Field("127.0.0.1", description="address to serve on; others than loopback need an API key")
    port: int = Field(8017, ge=1, le=65535, description="port to serve on")
    max_body_bytes: int = Field(1_000_000, ge=1_000, description="the largest request body that is read")

    public_url: str | None = Field(
        None, pattern=r"^https://[a-z0-9.-]+(:\d{1,5})?$", description="where people reach the reviewer's desk from "
        "elsewhere, through a proxy that speaks https, e.g. https://desk.shop.example; without it the desk answers its "
        "own machine only",
    )  # fmt: skip

    @field_validator("packs", "model", "judge_model", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

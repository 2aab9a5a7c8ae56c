from .models import *
from .training import Trainer
